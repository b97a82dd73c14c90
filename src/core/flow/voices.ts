import { sizeOfSms } from '../sms/segments.ts';
import { reachable } from './check/paths.ts';
import { Coverage } from './coverage.ts';
import type { Flow, FlowSet } from './flow-set.ts';
import { type PlayedStep, playScript } from './script.ts';
import type { Script } from './script-schema.ts';

/** All that one turn says by SMS: three segments, in septets. */
const TURN = 459;
const CHANNELS = ['sms', 'whatsapp'] as const;

/** One way to have a conversation. */
interface Voice {
  channel: Script['channel'];
  language: string;
  flows: FlowSet;
  coverage: Coverage;
}

/**
 * Every conversation of the authors again, in every language and on both channels: each exit is taken in each, the
 * same things happen, and what an SMS says stays within three segments of plain letters.
 */
export class Voices {
  private readonly voices: readonly Voice[];

  constructor(flows: FlowSet) {
    const languages = ['id', ...new Set(flows.translations.map(({ value }) => value.language))];
    this.voices = languages.flatMap((language) =>
      CHANNELS.map((channel) => {
        const coverage = new Coverage();
        return { channel, language, coverage, flows: coverage.watch(flows) };
      }),
    );
  }

  /** What goes another way in a voice than as it was written, where that went so: one line each. */
  replay(flow: string, script: Script, asWritten: readonly PlayedStep[]): string[] {
    const happened = asWritten.map((step) => step.happened.join('; '));
    return this.voices.flatMap((voice) => {
      const { language, channel } = voice;
      const played = playScript(voice.flows, flow, { ...script, language, channel });
      // What is written in English shows how English figures and words are read: only there it goes the same way.
      const same = script.language === 'id' || script.language === language;
      return played.flatMap((step, index) => {
        const place = `  ${script.test} ${index + 1}. (${language}, ${channel})`;
        const other = step.happened.join('; ');
        const agrees = other === happened[index] || script.steps[index]?.only !== undefined;
        const ways = agrees || !same ? [] : [`${place} - ${happened[index]} + ${other}`];
        return channel === 'sms' ? [...ways, ...dear(place, step.heard)] : ways;
      });
    });
  }

  /** Exits that no conversation takes in one of the voices; what only one channel can reach, in none of its language. */
  missing(flow: Flow): string[] {
    const onOne = nodesByChannel(flow);
    return this.voices.flatMap(({ language, channel, coverage }) => {
      const others = this.voices.filter((one) => one.language === language && one.channel !== channel);
      const elsewhere = (exit: string): boolean =>
        others.some((one) => !one.coverage.missing(flow).includes(exit)) && onOne.has(exit.split(': ')[0] ?? '');
      return coverage
        .missing(flow)
        .filter((exit) => !elsewhere(exit))
        .map((exit) => `${exit} (${language}, ${channel})`);
    });
  }
}

/** Nodes that choose by the channel, and those that nothing but one exit of theirs leads to. */
function nodesByChannel(flow: Flow): ReadonlySet<string> {
  const choosing = [...flow.shapes].filter(([, { reads }]) => reads.some(readsChannel));
  const led = choosing.flatMap(([, { exits }]) =>
    exits.flatMap((exit) => {
      const others = reachable(flow, exit);
      return [...flow.shapes.keys()].filter((key) => !others.has(key));
    }),
  );
  return new Set([...choosing.map(([key]) => key), ...led]);
}

const readsChannel = ({ text }: { text: string }): boolean => /\bsaluran\b/.test(text);

function dear(place: string, heard: string): string[] {
  const { encoding, units } = sizeOfSms(heard);
  return encoding === 'UCS-2' || units > TURN ? [`${place} ${units} ${encoding}: ${heard}`] : [];
}
