import { createInterface } from 'node:readline/promises'

const minimumLength = 10

/**
 * A real installation has no account to begin with: its first administrator is asked for on the console.
 * Without a console the app starts all the same and says how to make one.
 */
export async function askFirstAdministrator(say: (line: string) => void): Promise<void> {
  const { db } = await import('../db.server')
  if ((await db.person.count()) > 0) return
  if (!process.stdin.isTTY) {
    say('还没有管理员账号：请停止后在终端里运行 npm start，按提示建立。No administrator yet: start once in a terminal to make one.')
    return
  }
  const console = createInterface({ input: process.stdin, output: process.stdout })
  try {
    say('这是新的安装，请建立第一个管理员账号。This is a new installation: make its first administrator.')
    const name = await ask(console, '姓名 Name: ', (text) => text.length >= 2)
    const username = await ask(console, '账号 User name (letters and digits): ', (text) => /^[a-z0-9_.-]{3,30}$/i.test(text))
    const password = await ask(console, `密码 Password (${minimumLength}+): `, (text) => text.length >= minimumLength)
    await makeAdministrator({ name, username, password })
    say(`已建立管理员 ${username}。登录后请在“账号”页启用动态口令。`)
  } finally {
    console.close()
  }
}

async function ask(console: ReturnType<typeof createInterface>, question: string, valid: (text: string) => boolean) {
  for (;;) {
    const text = (await console.question(question)).trim()
    if (valid(text)) return text
  }
}

/** Makes the first administrator at the province's unit. */
export async function makeAdministrator(input: { name: string; username: string; password: string }): Promise<void> {
  const { db } = await import('../db.server')
  const { hashPassword } = await import('../../accounts/authentication.server')
  const password = await hashPassword(input.password)
  const province = await db.organization.findFirstOrThrow({ where: { level: 'PROVINCE' }, select: { id: true } })
  await db.$transaction(async (tx) => {
    const person = await tx.person.create({
      data: {
        name: input.name, username: input.username.toLowerCase(), displayUsername: input.username,
        email: `${input.username.toLowerCase()}@example.invalid`, organizationId: province.id,
        roles: { create: { role: 'ADMINISTRATOR', organizationId: province.id } },
      },
      select: { id: true },
    })
    await tx.account.create({ data: { userId: person.id, accountId: person.id, providerId: 'credential', password } })
  })
}
