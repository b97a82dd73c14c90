import { writeFileSync } from 'node:fs';
import type { Reporter, TestCase, TestModule } from 'vitest/node';

/**
 * Ends every run with one line that a script can read: `N passed, N failed, N skipped`. With SKIPPED_FILE set
 * it writes there the name of each skipped test, one a line.
 */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const count = { passed: 0, failed: errors.length, skipped: 0 };
    const skipped: string[] = [];
    for (const module of modules) {
      if (module.errors().length > 0) count.failed += 1;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed' || state === 'failed' || state === 'skipped') count[state] += 1;
        if (state === 'skipped') skipped.push(nameOf(test));
      }
    }
    nameSkipped(skipped);
    sayLast(count);
  }
}

const nameOf = (test: TestCase) => `${test.module.relativeModuleId} > ${test.fullName}\n`;

function nameSkipped(names: string[]): void {
  const file = process.env.SKIPPED_FILE;
  if (file !== undefined) writeFileSync(file, names.join(''));
}

function sayLast({ passed, failed, skipped }: Record<'passed' | 'failed' | 'skipped', number>): void {
  // After the default reporter's summary, so that it is the last line.
  process.on('exit', () => {
    process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
  });
}
