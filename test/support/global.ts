/** Shared set-up of both suites; the database server joins here. */
export default function setup(): void {}
