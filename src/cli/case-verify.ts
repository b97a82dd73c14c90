import './closed-pipe.ts';
import { readConfig } from '../config.ts';
import { caseByNumber } from '../inbox/desk/case-by-number.ts';
import { DeskRefusal } from '../inbox/desk/desk-call.ts';
import { followTrail } from '../store/queries/trail.ts';
import { withDesk } from './desk/open-desk.ts';
import { wordsOf } from './saying.ts';

/** `npm run case:verify NUMBER`: 0 when every event of the case is as it was told, 1 when one is not. */
async function verify(number: string): Promise<number> {
  return withDesk(readConfig(), async (ctx) => {
    const { length, broken } = await ctx.unit(async (unit) => followTrail(unit, (await caseByNumber(unit, number)).id));
    const at =
      broken &&
      `event ${broken.place} of ${length}${broken.id ? ` (${broken.id})` : ', which is missing or was cut off'}`;
    console.log(broken ? `${number}: BROKEN at ${at}.` : `${number}: ${length} events, each as it was told.`);
    return broken ? 1 : 0;
  });
}

const [number] = process.argv.slice(2);
try {
  if (!number) throw new DeskRefusal('npm run case:verify NUMBER');
  process.exitCode = await verify(number);
} catch (error) {
  console.error(wordsOf(error));
  process.exitCode = 2;
}
