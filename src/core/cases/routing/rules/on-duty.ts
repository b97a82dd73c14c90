import { must } from './must.ts';

/** Only officers on duty. */
export const onDuty = must('on-duty', (officer) => officer.onDuty);
