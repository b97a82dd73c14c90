/** Hears all that this process writes to its console or streams, until `stop`. */
export function listenToOutput(): { lines: string[]; stop(): void } {
  const lines: string[] = [];
  const undo: (() => void)[] = [];
  const hear = (on: object, name: string) => {
    const own = Reflect.get(on, name) as (...args: unknown[]) => unknown;
    Reflect.set(on, name, (...args: unknown[]) => {
      lines.push(args.map(asText).join(' '));
      return own.apply(on, args);
    });
    undo.push(() => Reflect.set(on, name, own));
  };
  for (const stream of [process.stdout, process.stderr]) hear(stream, 'write');
  for (const name of ['log', 'info', 'warn', 'error', 'debug', 'trace']) hear(console, name);
  return {
    lines,
    stop: () => {
      for (const step of undo) step();
    },
  };
}

const asText = (value: unknown): string => {
  if (value instanceof Error) return `${value.stack} ${JSON.stringify(value)}`;
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
};
