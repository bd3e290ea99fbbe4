import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { AnswerEvent } from '../radius/responder.js';
import type { CodeWay } from '../venues/venue.js';

/** What the program counts about itself. Labels are reasons and codes, never names or addresses. */
export interface Metrics {
  readonly registry: Registry;
  radiusAnswered(event: Pick<AnswerEvent, 'kind' | 'code' | 'tookMs'>): void;
  radiusDropped(reason: string): void;
  decided(outcome: string): void;
  codeWent(way: CodeWay, step: 'sent' | 'came-back'): void;
  pageServed(route: string, status: number, tookMs: number): void;
  /** From now on tells how long the certificate is still good for. */
  watchCertificate(secondsLeft: () => number): void;
}

export function createMetrics(depths: Readonly<Record<string, () => number>>): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const answered = new Counter({
    name: 'portico_radius_answers_total',
    help: 'RADIUS replies sent, by reply code; repeat is the same octets again for a retransmission',
    labelNames: ['kind', 'code'],
    registers,
  });
  const took = new Histogram({
    name: 'portico_radius_answer_seconds',
    help: 'Time from request to a reply that can be sent; the delay of rejects is not in it',
    labelNames: ['code'],
    buckets: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1, 2, 5],
    registers,
  });
  const dropped = new Counter({
    name: 'portico_radius_drops_total',
    help: 'RADIUS packets met with silence, by reason',
    labelNames: ['reason'],
    registers,
  });
  const decisions = new Counter({
    name: 'portico_decisions_total',
    help: 'Access decisions and accounting events, by outcome',
    labelNames: ['outcome'],
    registers,
  });
  const codes = new Counter({
    name: 'portico_codes_total',
    help: 'Codes for guests: sent, and those that came back; few that come back mean that somebody lets them be sent',
    labelNames: ['way', 'step'],
    registers,
  });
  const pages = new Histogram({
    name: 'portico_page_seconds',
    help: 'Time to answer a page, by route and status',
    labelNames: ['route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers,
  });
  new Gauge({
    name: 'portico_queue_depth',
    help: 'Requests waiting for or in a batch',
    labelNames: ['queue'],
    registers,
    collect() {
      for (const [queue, depth] of Object.entries(depths)) this.set({ queue }, depth());
    },
  });
  return {
    registry,
    radiusAnswered({ kind, code, tookMs }) {
      answered.inc({ kind, code });
      if (kind === 'answer') took.observe({ code }, tookMs / 1000);
    },
    radiusDropped: (reason) => dropped.inc({ reason }),
    decided: (outcome) => decisions.inc({ outcome }),
    codeWent: (way, step) => codes.inc({ way, step }),
    pageServed: (route, status, tookMs) => pages.observe({ route, status }, tookMs / 1000),
    watchCertificate(secondsLeft) {
      new Gauge({
        name: 'portico_certificate_expires_seconds',
        help: 'Seconds until the TLS certificate in use expires; negative when it has',
        registers,
        collect() {
          this.set(secondsLeft());
        },
      });
    },
  };
}
