import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { newPassword } from '../../accounts/schema'

/**
 * A real installation has no account to begin with: its first administrator is asked for on the console.
 * Without a console the app starts all the same and says how to make one.
 */
export async function askFirstAdministrator(say: (line: string) => void): Promise<void> {
  const { db } = await import('../db.server')
  if ((await db.person.count()) > 0) return
  if (!process.stdin.isTTY) {
    say(
      '还没有管理员账号：请停止后在终端里运行一次 npm start，按提示建立。There is no administrator yet: stop, then run npm start once in a terminal to make one.',
    )
    return
  }
  const terminal = openTerminal()
  try {
    say(
      '这是新的安装，请建立第一个管理员账号（Ctrl-C 放弃）。This is a new installation: make its first administrator.',
    )
    const name = await terminal.ask('姓名 Name: ', (text) => text.length >= 2 || '请写全名。At least two characters.')
    const username = await terminal.ask(
      '账号 User name: ',
      (text) => /^[a-z0-9_.-]{3,30}$/i.test(text) || '3 至 30 个字母、数字或 _ . -。3 to 30 letters, digits or _ . -',
    )
    const password = await askPassword(terminal)
    await makeAdministrator({ name, username, password })
    say(
      `已建立管理员 ${username}，登录后请启用动态口令。The administrator is made; turn on the second factor after signing in.`,
    )
  } finally {
    terminal.close()
  }
}

type Terminal = {
  /** Asks until the answer will do; `check` returns true or what is wrong. */
  ask: (question: string, check: (text: string) => true | string, how?: { hidden: boolean }) => Promise<string>
  close: () => void
}

async function askPassword({ ask }: Terminal): Promise<string> {
  for (;;) {
    const password = await ask(
      '密码（输入时不显示）Password: ',
      (text) => newPassword.safeParse(text).error?.issues[0]?.message ?? true,
      { hidden: true },
    )
    if ((await ask('再输一次 Again: ', () => true, { hidden: true })) === password) return password
    process.stdout.write('两次不一样，请重输。They differ: type it again.\n')
  }
}

function openTerminal(): Terminal {
  let hide = false
  const output = new Writable({
    write(chunk, _encoding, done) {
      if (!hide) process.stdout.write(chunk as Buffer)
      done()
    },
  })
  const lines = createInterface({ input: process.stdin, output, terminal: true })
  lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT')) // the terminal hands Ctrl-C to us instead of the system
  const ask: Terminal['ask'] = async (question, check, { hidden } = { hidden: false }) => {
    for (;;) {
      const answer = lines.question(question)
      hide = hidden
      const text = hidden ? await answer : (await answer).trim()
      hide = false
      if (hidden) process.stdout.write('\n')
      const verdict = check(text)
      if (verdict === true) return text
      process.stdout.write(`${verdict}\n`)
    }
  }
  return { ask, close: () => lines.close() }
}

/** Makes the first administrator at the province's unit. */
export async function makeAdministrator(input: { name: string; username: string; password: string }): Promise<void> {
  const { db } = await import('../db.server')
  const { audit } = await import('../audit.server')
  const { hashPassword } = await import('../../accounts/authentication.server')
  const password = await hashPassword(input.password)
  const province = await db.organization.findFirstOrThrow({ where: { level: 'PROVINCE' }, select: { id: true } })
  await db.$transaction(async (tx) => {
    const person = await tx.person.create({
      data: {
        name: input.name,
        username: input.username.toLowerCase(),
        displayUsername: input.username,
        email: `${input.username.toLowerCase()}@example.invalid`,
        organizationId: province.id,
        roles: { create: { role: 'ADMINISTRATOR', organizationId: province.id } },
      },
      select: { id: true },
    })
    await tx.account.create({ data: { userId: person.id, accountId: person.id, providerId: 'credential', password } })
    await audit(tx, {
      actorId: null,
      action: 'person.add',
      subjectType: 'Person',
      subjectId: person.id,
      detail: { username: input.username.toLowerCase(), role: 'ADMINISTRATOR', organizationId: province.id },
    })
  })
}
