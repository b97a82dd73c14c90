/** A body's parameters for signing: every one is kept, repeated ones as a list, whatever their names. */
export const signedParameters = (body: string): Record<string, string | string[]> => {
  const parameters: Record<string, string | string[]> = Object.create(null);
  // One pass: this runs before the signature is known to be right, on bodies of many thousand parameters.
  for (const [name, value] of new URLSearchParams(body)) {
    const before = parameters[name];
    if (before === undefined) parameters[name] = value;
    else if (Array.isArray(before)) before.push(value);
    else parameters[name] = [before, value];
  }
  return parameters;
};
