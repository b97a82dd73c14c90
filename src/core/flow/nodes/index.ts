import { append } from './append.ts';
import { ask } from './ask.ts';
import { branch } from './branch.ts';
import { calculate } from './calculate.ts';
import { call } from './call.ts';
import { caseStatus } from './case-status.ts';
import { choose } from './choose.ts';
import { collect } from './collect.ts';
import { course } from './course.ts';
import { end } from './end.ts';
import { findCompany } from './find-company.ts';
import { findProgramme } from './find-programme.ts';
import { findService } from './find-service.ts';
import { forgetDate } from './forget-date.ts';
import { handover } from './handover.ts';
import { keep } from './keep.ts';
import { keepPlan } from './keep-plan.ts';
import { leaveAsk } from './leave-ask.ts';
import { lesson } from './lesson.ts';
import { openCase } from './open-case.ts';
import { place } from './place.ts';
import { recall } from './recall.ts';
import { registerVillage } from './register-village.ts';
import { rememberDate } from './remember-date.ts';
import { remind } from './remind.ts';
import { say } from './say.ts';
import { set } from './set.ts';
import { study } from './study.ts';
import { takeTold } from './take-told.ts';
import { takeUp } from './take-up.ts';
import { villageNews } from './village-news.ts';

/** Every kind of node a flow may have. A new one is one file, its cases, and one line here. */
export const NODE_TYPES = [
  say,
  ask,
  choose,
  place,
  branch,
  set,
  append,
  takeTold,
  calculate,
  call,
  collect,
  findService,
  findProgramme,
  findCompany,
  openCase,
  caseStatus,
  lesson,
  study,
  course,
  keep,
  recall,
  rememberDate,
  forgetDate,
  leaveAsk,
  villageNews,
  registerVillage,
  keepPlan,
  remind,
  handover,
  takeUp,
  end,
] as const;
