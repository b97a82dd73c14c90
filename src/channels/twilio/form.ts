/** A body's parameters for signing: every one is kept, repeated ones as a list, whatever their names. */
export const signedParameters = (body: string): Record<string, string | string[]> => {
  const form = new URLSearchParams(body);
  const parameters: Record<string, string | string[]> = Object.create(null);
  for (const name of form.keys()) {
    const values = form.getAll(name);
    parameters[name] = values.length > 1 ? values : (values[0] ?? '');
  }
  return parameters;
};
