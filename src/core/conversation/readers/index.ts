import type { Reader } from '../reader.ts';
import { again } from './again.ts';
import { another } from './another.ts';
import { callHour } from './call-hour.ts';
import { company } from './company.ts';
import { disguise } from './disguise.ts';
import { door } from './door.ts';
import { doubt } from './doubt.ts';
import { duties } from './duties.ts';
import { erase } from './erase.ts';
import { family } from './family.ts';
import { flow } from './flow.ts';
import { gather } from './gather.ts';
import { handTo } from './hand-to.ts';
import { harmless } from './harmless.ts';
import { hiddenNeed } from './hidden-need.ts';
import { human } from './human.ts';
import { invitation } from './invitation.ts';
import { language } from './language.ts';
import { leaveDates } from './leave-dates.ts';
import { loneFile } from './lone-file.ts';
import { lostPhone } from './lost-phone.ts';
import { more } from './more.ts';
import { neighbours } from './neighbours.ts';
import { notDone } from './not-done.ts';
import { numbers } from './numbers.ts';
import { officer } from './officer.ts';
import { officerPlea } from './officer-plea.ts';
import { optOut } from './opt-out.ts';
import { otherChannel } from './other-channel.ts';
import { plan } from './plan.ts';
import { practice } from './practice.ts';
import { question } from './question.ts';
import { quiet } from './quiet.ts';
import { readBack } from './read-back.ts';
import { referral } from './referral.ts';
import { register } from './register.ts';
import { roadReport } from './road-report.ts';
import { selfHarm } from './self-harm.ts';
import { status } from './status.ts';
import { talk } from './talk.ts';
import { thanks } from './thanks.ts';
import { tooEarly } from './too-early.ts';
import { topic } from './topic.ts';
import { walkWords } from './walk-words.ts';
import { whoReads } from './who-reads.ts';
import { withdraw } from './withdraw.ts';
import { wrongNumber } from './wrong-number.ts';

/** In this order: her wishes first, then who she is, then what she asks, last the flow, which takes everything. */
export const READERS: readonly Reader[] = [
  optOut,
  doubt,
  quiet,
  invitation,
  lostPhone,
  practice,
  roadReport,
  duties,
  handTo,
  neighbours,
  leaveDates,
  officerPlea,
  officer,
  disguise,
  language,
  erase,
  withdraw,
  selfHarm,
  human,
  numbers,
  referral,
  again,
  question,
  notDone,
  plan,
  otherChannel,
  status,
  readBack,
  walkWords,
  whoReads,
  talk,
  hiddenNeed,
  loneFile,
  callHour,
  tooEarly,
  register,
  thanks,
  wrongNumber,
  gather,
  company,
  topic,
  another,
  more,
  family,
  harmless,
  door,
  flow,
];
