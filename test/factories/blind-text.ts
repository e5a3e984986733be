/** What a judge reads of a blind copy that tells of nobody. */
export const blindText = (code: string) => ({
  title: `匿名稿 ${code}`,
  content: {
    title: `匿名稿 ${code}`,
    abstract: '',
    keywords: '',
    sample: '',
    situation: '某县的情况。',
    analysis: '',
    advice: '',
    methods: [],
  },
  html: '<p>某县的情况。</p>',
  characters: 3200,
})
