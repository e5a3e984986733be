import { docx, paragraph, BOLD, CENTRED } from '../../factories/office-files'

// What the people of the story write. Fictional.

/** A word no other text of the demonstration has. */
export const rareWord = '面花手艺'

export const written = {
  title: '曹县面花手艺传承与妇女居家增收的调查',
  abstract: abstractOf(rareWord),
  keywords: '面花、居家就业、手艺传承',
  situation: passage('走访三个村，会捏面花的妇女有六十二人，多数在四十岁以上，农闲时在家里做，逢集市去卖。', 36),
  analysis: passage('销路窄、样式旧、没有统一的包装，年轻人不愿意学，是面花手艺增收慢的主要原因。', 36),
  advice: passage('由妇女之家牵头办培训班，由合作社统一收购，由县里在集市旁辟出摊位，三件事都写明谁来办。', 32),
}

export const uploaded = {
  title: '村级幼儿园接送难与母亲就近就业的调查',
  async file() {
    const heading = (text: string) => paragraph(text, { run: BOLD })
    const body = [
      paragraph(uploaded.title, { run: BOLD, properties: CENTRED }),
      paragraph(`摘要：${abstractOf('村级幼儿园')}`),
      paragraph('关键词：村级幼儿园；就近就业；接送'),
      heading('一、基本情况'),
      ...many('两个乡镇九个村只有三所幼儿园，接送一趟平均要走四里路，母亲们很难整天上工。', 36),
      heading('二、原因分析'),
      ...many('园所少、放学早、没有延时看护，招工的厂子又不肯分班，母亲只好在家等着接孩子。', 36),
      heading('三、对策建议'),
      ...many('建议闲置校舍改成幼儿园，厂子开设半日班，妇女之家组织互助接送，逐项定人定时。', 36),
    ]
    return {
      name: '村级幼儿园调查.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: await docx({ body: body.join('') }),
    }
  },
}

function abstractOf(subject: string): string {
  return passage(
    `围绕${subject}入户访谈四十八人，开座谈会五次，摸清了底数，分析了难处，提出由谁来办、怎样去办的建议。`,
    4,
  )
}

function passage(sentence: string, times: number): string {
  return sentence.repeat(times)
}

function many(sentence: string, times: number): string[] {
  return Array.from({ length: times / 6 }, () => paragraph(sentence.repeat(6)))
}
