import { must } from './must.ts';

/** Only who has confirmed by message, whose phone is not frozen and who has not left. */
export const enrolled = must('enrolled', (officer) => officer.standing === 'active');
