import type { Event } from '../core/conversation/events.ts';
import type { Need, NeedAnswer } from '../core/conversation/need.ts';
import { findCompany } from '../core/directory/find-company.ts';
import { programmeLines } from '../core/directory/programme-lines.ts';
import { programmesFor } from '../core/directory/programmes-for.ts';
import { voiceIn } from '../core/directory/voice.ts';
import { without } from '../core/learning/progress.ts';
import { casesReportedFrom, freeNumber } from '../store/queries/cases.ts';
import { readOfficer } from '../store/queries/officers.ts';
import type { Unit } from '../store/unit.ts';
import type { Applying } from './applying.ts';
import { crisisNumbers } from './crisis-numbers.ts';
import { dueServices } from './due-services.ts';
import { findServices } from './find-services.ts';
import { readAnswers } from './kept-answers.ts';
import { knownElsewhere } from './known-elsewhere.ts';
import { readLearner } from './learner.ts';
import { factsOf } from './officer-scene.ts';
import { roadFor } from './road/road-for.ts';
import { colleaguesOf } from './roster/colleagues-of.ts';
import { takersOf } from './roster/takers-of.ts';
import { asksForCadre, villageFor } from './village.ts';
import { bookForCadre } from './village-book.ts';

/** What this turn has decided and nothing has written yet: a lesson that she starts afresh is new in the same turn. */
const startedAfresh = (soFar: readonly Event[]): string[] =>
  soFar.flatMap((event) => (event.type === 'lessons_restarted' ? event.lessons : []));

/** Looks up what the core needs, inside the turn's transaction; `soFar` is what the turn came to before it. */
export async function answerNeed(
  { ctx, conversation }: Pick<Applying, 'ctx' | 'conversation'>,
  unit: Unit,
  { need, events: soFar }: { need: Need; events: readonly Event[] },
): Promise<NeedAnswer> {
  switch (need.need) {
    case 'case_number':
      return { need: 'case_number', number: await freeNumber(unit, ctx.randomBelow) };
    case 'case_status': {
      const { strangerAt } = conversation;
      const cases = await casesReportedFrom(unit, conversation.id);
      const known = cases.filter(({ openedAt }) => !strangerAt || openedAt >= strangerAt);
      return { need: 'case_status', cases: known.map(({ number, openedAt, state }) => ({ number, openedAt, state })) };
    }
    case 'other_channel':
      return { need: 'other_channel', ...(await knownElsewhere(unit, conversation)) };
    case 'case_facts':
      return { need: 'case_facts', facts: await factsOf(unit, need.caseId) };
    case 'crisis_numbers':
      return { need: 'crisis_numbers', lines: await crisisNumbers(ctx, unit, need.country) };
    case 'colleagues':
      return { need: 'colleagues', officers: await colleaguesOf(unit, need) };
    case 'takers':
      return { need: 'takers', officers: await takersOf(ctx, unit, need) };
    case 'due_services':
      return dueServices(ctx, unit);
    case 'village':
      return villageFor(ctx, unit, conversation, need.village);
    case 'village_asks':
      return asksForCadre(ctx, unit, conversation);
    case 'village_book':
      return bookForCadre(unit, conversation);
    case 'kept': {
      return { need: 'kept', values: await readAnswers(unit, conversation, need.name) };
    }
    case 'learning': {
      const { progress, daily } = await readLearner(unit, conversation);
      return { need: 'learning', progress: without(progress, startedAfresh(soFar)), daily };
    }
    case 'programmes': {
      const { directory, texts } = ctx.content;
      const running = programmesFor(directory, need.whom, unit.now, need.wish);
      const voice = voiceIn(need.language, texts, directory);
      return { need: 'programmes', programmes: running?.map((one) => programmeLines(one, voice)) ?? null };
    }
    case 'company':
      return {
        need: 'company',
        found: findCompany(ctx.content.directory.companies, { ...need, now: unit.now }),
      };
    case 'road':
      return { need: 'road', lines: await roadFor(ctx, unit, await readOfficer(unit, need.officerId)) };
    case 'services':
      return findServices(ctx, unit, conversation, need);
  }
}
