/** One sentence in the two languages every author may read. */
export interface Bilingual {
  id: string;
  en: string;
}

/** What a check found in a file: where, which rule, why it matters and what to do. Errors stop the start. */
export interface Finding {
  file: string;
  /** 1-based. */
  line: number;
  /** 1-based. */
  column: number;
  rule: string;
  level: 'error' | 'warning';
  reason: Bilingual;
  todo: Bilingual;
}

/** `file:line:column level rule: reason. What to do.` in one language. */
export function describeFinding(finding: Finding, language: 'id' | 'en'): string {
  const level = LEVELS[language][finding.level];
  const where = `${finding.file}:${finding.line}:${finding.column}`;
  return `${where} ${level} ${finding.rule}: ${finding.reason[language]} ${finding.todo[language]}`;
}

const LEVELS = {
  id: { error: 'SALAH', warning: 'AWAS' },
  en: { error: 'ERROR', warning: 'WARNING' },
} as const;
