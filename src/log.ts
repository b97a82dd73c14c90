import { type DestinationStream, type Logger, pino } from 'pino';

/** Structured lines with ids, codes and times. Callers give ids only: there is nothing here that could redact a text. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  return destination ? pino(options, destination) : pino(options);
}
