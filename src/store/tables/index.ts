export { casePeople, cases, events, questions } from './cases.ts';
export { kept } from './kept.ts';
export { keyring, vaultSchema } from './keyring.ts';
export { deliveries, media, mediaChunks, messages } from './messages.ts';
export { officers } from './officers.ts';
export { outbox, senders } from './outbox.ts';
export { addresses, conversationPeople, conversations, people } from './people.ts';
export { serviceChecks } from './service-checks.ts';
export { villageAsks, villageDays } from './village.ts';
