import { callBackJob } from './call-back.ts';
import { climbLadderJob } from './climb-ladder.ts';
import { closeSilentJob } from './close-silent.ts';
import { fetchMediaJob } from './fetch-media.ts';
import type { Job } from './job.ts';
import { nextLessonJob } from './next-lesson.ts';
import { nudgeOfficerJob } from './nudge-officer.ts';
import { raiseCaseJob } from './raise-case.ts';
import { remindDateJob } from './remind-date.ts';
import { replyTimeoutJob } from './reply-timeout.ts';
import { restartLadderJob } from './restart-ladder.ts';
import { routeCaseJob } from './route-case.ts';
import { runTurnJob } from './run-turn.ts';
import { sendMessagesJob } from './send-messages.ts';

/** Every kind of work by name. */
export const JOBS: readonly Job[] = [
  runTurnJob,
  sendMessagesJob,
  routeCaseJob,
  climbLadderJob,
  restartLadderJob,
  raiseCaseJob,
  nudgeOfficerJob,
  callBackJob,
  closeSilentJob,
  fetchMediaJob,
  replyTimeoutJob,
  nextLessonJob,
  remindDateJob,
];
