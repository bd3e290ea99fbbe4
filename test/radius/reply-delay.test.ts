import { mock, test } from 'node:test';
import { createReplyDelay } from '../../src/radius/reply-delay.js';

test('flush ends every wait, and after it nothing waits', async () => {
  const delay = createReplyDelay();
  const waits = [delay.wait(3_600_000), delay.wait(7_200_000)];
  delay.flush();
  await Promise.all([...waits, delay.wait(3_600_000)]);
});

test('a wait ends with its time; none or a negative one is over at once', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  try {
    const delay = createReplyDelay();
    await Promise.all([delay.wait(0), delay.wait(-5)]);
    const wait = delay.wait(1_000);
    mock.timers.tick(1_000);
    await wait;
  } finally {
    mock.timers.reset();
  }
});
