/** The ladder of safety rule S2, lowest step first. */
export type Level = 'village' | 'backup' | 'district' | 'desk';

/** Invited until she has confirmed by message that she is who the roster says; frozen while her phone may be in other hands. */
export type Standing = 'invited' | 'active' | 'frozen' | 'left';

/** Somebody who can take a case; `areaCode` is an official place code (village `33.07.05.2003`, regency `33.07`); a backup carries the code of the village she stands in for. */
export type Officer = {
  id: string;
  level: Level;
  areaCode: string;
  /** Official codes of other villages she is asked for when the reporter lets a neighbouring village know. */
  neighbours: readonly string[];
  /** IANA zone of the clock on her wall. */
  zone: string;
  standing: Standing;
  woman: boolean;
  /** May be woken at night. */
  wake: boolean;
  onCall: boolean;
  onDuty: boolean;
  openCases: number;
};

/** What routing may know of a case: codes and ids, no words. */
export type OpenCase = {
  id: string;
  number: string;
  /** A category of the triage labels. */
  category: string;
  severity: 'critical' | 'high' | 'medium' | 'low' | 'none';
  aboutChild: boolean;
  /** The reporter's answer whether the village may know, to no other question (S1). */
  villageMayKnow: 'yes' | 'no' | 'not_asked' | 'unanswered';
  /** The human who phoned her asked whether a neighbouring village may help, and she said yes. */
  neighboursMayKnow: boolean;
  /** When she was asked; null if she never was. */
  askedAt: Date | null;
  placeCode: string | null;
  /** The ladder step reached; null at the beginning, and again when a case becomes critical. */
  reached: Level | null;
  /** Officers who said no or let their time pass. */
  declinedBy: readonly string[];
  /** Officers who are accused, named, must not know, or are themselves part of the case. */
  keptOut: readonly string[];
  /** Officers who are named in it, and nobody at the desk has decided yet as what: until then it stays above the village. */
  doubted: readonly string[];
  /** Place codes of accused officials. */
  accusedPlaces: readonly string[];
  prefersWoman: boolean;
  /** Who stands in for an officer that went on leave while she held it. */
  successorId: string | null;
  /** When an officer may be told of such a case (`flows/ladder.yaml`). */
  hours: 'always' | 'woken' | 'day';
};

export type Pick = { keep: Officer[]; because: string };

/** One reason to keep or order officers. Nobody left: `must` climbs the ladder, `prefer` is skipped and says so. */
export type Rule = {
  name: string;
  kind: 'must' | 'prefer';
  pick(candidates: readonly Officer[], openCase: OpenCase, now: Date): Pick;
};

/** `alert` is whom to alert now, best first (critical: one of the district and one of the desk); `chosen` is everybody the rules left at that step. */
export type Choice = {
  chosen: Officer[];
  alert: Officer[];
  level: Level | null;
  /** Set when nobody may be told before then. */
  notBefore: Date | null;
  because: string[];
};
