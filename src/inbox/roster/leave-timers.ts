/** The leave that runs ends then. */
export const LEAVE = 'leave';
/** A leave she announced begins then. */
export const LEAVE_BEGINS = 'leave_begins';
/** The one that she announced ends then; when it begins this becomes the end of the leave that runs. */
export const LEAVE_LATER = 'leave_later';
/** In the morning she hears that she is on duty again. */
export const LEAVE_TOLD = 'leave_told';
