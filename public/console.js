// What pages do a little better with JavaScript. Without it every page works.

// A menu closes when something else is pressed, or by Escape.
document.addEventListener('click', ({ target }) => {
  for (const menu of document.querySelectorAll('details.menu[open]')) {
    if (!menu.contains(target)) menu.open = false;
  }
});
document.addEventListener('keydown', ({ key, target }) => {
  const menu = key === 'Escape' && target.closest('details.menu[open]');
  if (!menu) return;
  menu.open = false;
  menu.querySelector('summary').focus();
});

// Leaving with changes asks first.
const changed = new Set();
for (const form of document.querySelectorAll('form[data-guard]')) {
  form.addEventListener('input', () => changed.add(form));
  form.addEventListener('submit', () => changed.clear());
}
addEventListener('beforeunload', (event) => {
  if (changed.size > 0) event.preventDefault();
});

// Buttons that copy are there only where copying works.
for (const button of document.querySelectorAll('button[data-copy]')) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
    button.textContent = button.dataset.done;
  });
}

// Printing is a button only where a script can do it.
for (const button of document.querySelectorAll('button[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}

// What a page shows of this moment is fetched again while it is looked at, unless somebody is in the midst of it.
const live = document.querySelector('[data-live]');
if (live) {
  const isBusy = () => document.hidden || live.contains(document.activeElement);
  setInterval(async () => {
    if (isBusy()) return;
    const answer = await fetch(location.href).catch(() => undefined);
    if (!answer?.ok || answer.redirected) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(live.id);
    if (fresh && !isBusy()) live.replaceChildren(...fresh.childNodes);
  }, Number(live.dataset.live) * 1000);
}
