type Values = Readonly<Record<string, string>>;

/** What contradicts itself among certificate, guests' address and console's address, each as a sentence. */
export function originFaults(values: Values): readonly string[] {
  return [...tlsFaults(values), ...consoleFaults(values)];
}

function tlsFaults(values: Values): readonly string[] {
  const { PORTICO_TLS_CERT: cert, PORTICO_TLS_KEY: key } = values;
  if ((cert === undefined) !== (key === undefined)) {
    return ['PORTICO_TLS_CERT and PORTICO_TLS_KEY go together; one of them is missing'];
  }
  if (cert === undefined) return [];
  return (['PORTICO_PUBLIC_URL', 'PORTICO_CONSOLE_URL'] as const)
    .filter((name) => values[name]?.startsWith('http:'))
    .map((name) => `${name} must begin with https:// where PORTICO_TLS_CERT is set`);
}

function consoleFaults(values: Values): readonly string[] {
  const own = originOf(values.PORTICO_CONSOLE_URL);
  if (values.PORTICO_CONSOLE_URL === undefined) {
    return values.PORTICO_CONSOLE_PORT === undefined
      ? []
      : ['PORTICO_CONSOLE_PORT needs PORTICO_CONSOLE_URL, the address browsers reach it by'];
  }
  const faults = [];
  if (own !== undefined && own === originOf(values.PORTICO_PUBLIC_URL)) {
    faults.push(
      "PORTICO_CONSOLE_URL must be another origin than PORTICO_PUBLIC_URL: guests' pages could act in the console",
    );
  }
  if (values.PORTICO_PUBLIC_URL === undefined) {
    faults.push('PORTICO_CONSOLE_URL needs PORTICO_PUBLIC_URL, so that the two can be told apart');
  }
  const port = values.PORTICO_CONSOLE_PORT;
  if (port !== undefined && port !== '0' && port === (values.PORTICO_HTTP_PORT ?? '8080')) {
    faults.push(
      'PORTICO_CONSOLE_PORT must be another port than PORTICO_HTTP_PORT; without it the two share one',
    );
  }
  return faults;
}

function originOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).origin : undefined;
}
