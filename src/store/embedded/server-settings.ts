/**
 * What the server is told on its command line. Nothing that a query carries may reach its log, so it logs
 * only why it stops; it listens on this machine alone, and on no socket file, whose path could be too long.
 */
export function serverSettings({ port, durable }: { port: number; durable: boolean }): string[] {
  const settings = { ...ALWAYS, ...(durable ? {} : FORGETFUL), port: String(port) };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

const ALWAYS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  timezone: 'UTC',
  log_timezone: 'UTC',
  logging_collector: 'off',
  log_destination: 'stderr',
  log_min_messages: 'fatal',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_statement: 'none',
};

/** For tests: fast, and lost when the machine stops. */
const FORGETFUL = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
};
