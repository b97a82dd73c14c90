/** The embedded database cannot be made or started. The message is for the person at the keyboard and holds no data. */
export class CannotStart extends Error {
  override name = 'CannotStart';
}
