import { hasReported, statusByOtherChannel } from '../by-other-channel.ts';
import { goOn } from '../go-on.ts';
import { isOpen } from '../open-door.ts';
import type { Reader } from '../reader.ts';

/** "Ini saya yg di wa tadi", "aku sing sms wingi", "it's me from whatsapp". */
const SAME =
  /(?<!\p{L})(?:saya|sy|aku|kulo|kula|me|i)(?!\p{L})\W*(?:\p{L}+\W+){0,3}?(?:wa|w\.a|whatsapp|whatsap|watsap|wasap|sms|chat)(?!\p{L})/iu;

/** Longer words tell something. */
const LONGEST = 60;

/** Nothing but that she is known by another channel: met as herself where that is so, else greeted like anybody. */
export const otherChannel: Reader = {
  name: 'other-channel',
  read(heard, scene, world) {
    const { text } = heard;
    const isThat = SAME.test(text) && text.length <= LONGEST && world.env.assess(text).category === 'none';
    if (scene.officer || !isThat || hasReported(scene)) return 'pass';
    const known = statusByOtherChannel(heard, scene, world);
    return known ?? (isOpen(scene, world.env.now) ? goOn(scene, world, '') : 'pass');
  },
};
