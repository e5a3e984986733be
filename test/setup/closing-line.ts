import type { Reporter, SerializedError, TestModule } from 'vitest/node'

/** Ends the run with what was skipped and why, and one plain line: `N passed, N failed, N skipped`. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>, errors: ReadonlyArray<SerializedError>) {
    const count = { passed: 0, failed: 0, skipped: 0 }
    const skips: string[] = []
    for (const module of modules) {
      // a file that could not even be loaded is a failure of its own
      if (module.errors().length > 0) count.failed += 1
      for (const test of module.children.allTests()) {
        const result = test.result()
        if (result.state === 'pending') count.failed += 1
        else count[result.state] += 1
        if (result.state === 'skipped')
          skips.push(`skipped: ${test.fullName} — ${result.note ?? reasonIn(test.fullName)}`)
      }
    }
    count.failed += errors.length
    process.stdout.write(
      `${[...skips, '', `${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`].join('\n')}\n`,
    )
  }
}

/** A suite that is skipped as a whole says why in its name: `… (skipped: REASON)`. */
function reasonIn(name: string) {
  return /\((skipped[^)]+)\)/.exec(name)?.[1] ?? 'no reason given'
}
