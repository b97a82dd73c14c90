/** True when `place` is `area` or lies within it, by their official dotted codes. */
export const lies = (place: string, area: string): boolean => place === area || place.startsWith(`${area}.`);
