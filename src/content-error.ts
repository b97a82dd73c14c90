import { describeFinding, type Finding } from './core/flow/finding.ts';

/** Files that cannot be used. The message has a line a finding: file, line, rule, reason, what to do. */
export class ContentError extends Error {
  override name = 'ContentError';

  static of(findings: readonly Finding[]): ContentError {
    return new ContentError(findings.map((one) => describeFinding(one, 'en')).join('\n'));
  }
}
