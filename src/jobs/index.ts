import { askIfDoneJob } from './ask-if-done.ts';
import { callBackJob } from './call-back.ts';
import { checkInJob, checkInMissedJob } from './check-in.ts';
import { closeSilentJob } from './close-silent.ts';
import { compareCaseJob } from './compare-case.ts';
import { endCrisisJob } from './end-crisis.ts';
import { endLeaveJob } from './end-leave.ts';
import { endPracticeJob } from './end-practice.ts';
import { erasePersonJob } from './erase-person.ts';
import { fetchMediaJob } from './fetch-media.ts';
import type { Job } from './job.ts';
import { mondayListJob } from './monday-list.ts';
import { nextLessonJob } from './next-lesson.ts';
import { raiseCaseJob } from './raise-case.ts';
import { remindDateJob } from './remind-date.ts';
import { replyTimeoutJob } from './reply-timeout.ts';
import { routeCaseJob } from './route-case.ts';
import { runTurnJob } from './run-turn.ts';
import { sendMessagesJob } from './send-messages.ts';
import { startLeaveJob } from './start-leave.ts';
import { tellGroupJob } from './tell-group.ts';
import { tellWordsOldJob } from './tell-words-old.ts';
import { watchAskJob } from './watch-ask.ts';
import { watchErasureJob } from './watch-erasure.ts';
import { watchReferralJob } from './watch-referral.ts';
import { watchReviewJob } from './watch-review.ts';

/** Every kind of work by name. */
export const JOBS: readonly Job[] = [
  runTurnJob,
  sendMessagesJob,
  routeCaseJob,
  raiseCaseJob,
  askIfDoneJob,
  callBackJob,
  closeSilentJob,
  compareCaseJob,
  endCrisisJob,
  endLeaveJob,
  startLeaveJob,
  endPracticeJob,
  erasePersonJob,
  fetchMediaJob,
  mondayListJob,
  replyTimeoutJob,
  nextLessonJob,
  remindDateJob,
  checkInJob,
  checkInMissedJob,
  tellGroupJob,
  tellWordsOldJob,
  watchAskJob,
  watchErasureJob,
  watchReferralJob,
  watchReviewJob,
];
