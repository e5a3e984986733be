/** What a form shows when something was refused: messages by field, and everything the person had typed. */
export type Refused = {
  errors: Record<string, string[]>
  values: Record<string, unknown>
}

/**
 * A command's plain «no», in words for the person: what happened, what is safe, what to do next.
 * `field` places it at a field of the form; `form` means the whole.
 */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly field = 'form',
  ) {
    super(message)
    this.name = 'Refusal'
  }
}

type Attempt<T> = { ok: true; value: T } | { ok: false; refused: Refused }

/** Runs a command; a Refusal becomes something a form can show, any other error goes on. */
export async function attempt<T>(values: Record<string, unknown>, command: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { ok: true, value: await command() }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { ok: false, refused: { errors: { [error.field]: [error.message] }, values } }
  }
}
