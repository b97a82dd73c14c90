/** The hour of day, 0 to 23, in western Indonesia: UTC+7 all year. */
export const wibHour = (now: Date): number => (now.getUTCHours() + 7) % 24;
