import type { SearchDocument } from '../../../search'

/** Fifteen small documents in which every behaviour of the contract has something to find and to miss. */
export const documents: readonly SearchDocument[] = [
  report(1, '农村留守妇女生产生活状况调查', '入户走访了120户，农村留守妇女普遍承担农业生产和照料老人的双重任务。', {
    year: 2012,
    city: '临沂市',
    county: '沂水县',
    themes: ['留守妇女'],
    methods: ['入户访谈'],
    date: '2012-06-01',
    score: 88.5,
    keywords: ['留守妇女', '农业生产'],
    authors: ['王秀兰'],
    organization: '沂水县妇联',
  }),
  report(2, '留守儿童假期安全问题及对策', '留守儿童在暑假期间溺水事故多发，建议村里设立看护点。', {
    year: 2012,
    city: '菏泽市',
    themes: ['留守儿童'],
    date: '2012-07-15',
    score: 91,
    authors: ['李桂芳'],
  }),
  report(3, '反家庭暴力工作的实践与思考', '全县接到家庭暴力投诉36件，调解成功29件。', {
    year: 2013,
    city: '济南市',
    themes: ['维权'],
    date: '2013-03-08',
    score: 79,
  }),
  report(4, '妇女小额担保贷款发放情况', '累计发放小额担保贷款3.5亿元，带动1200名妇女创业。', {
    year: 2012,
    city: '济南市',
    themes: ['创业就业'],
    date: '2012-09-10',
    keywords: ['小额担保贷款'],
  }),
  report(5, '做好“两癌”检查的几点体会', '农村妇女“两癌”免费检查覆盖率达到82%。', {
    year: 2013,
    city: '潍坊市',
    date: '2013-05-01',
  }),
  report(6, '乳腺癌患者的家庭支持', '乳腺癌术后妇女需要心理疏导。', { year: 2013, city: '潍坊市', date: '2013-05-02' }),
  report(7, '孝老爱亲好媳妇评选', '以孝治家，弘扬孝德文化。', { year: 2012, city: '威海市', date: '2012-10-01' }),
  report(8, '农民专业合作社中的女社员', '合作社带动妇女增收，女社员占六成。', {
    year: 2012,
    city: '烟台市',
    date: '2012-11-11',
  }),
  report(9, 'Internet培训与电子商务ABC', '组织２０１２年电子商务培训班，讲授Internet基础知识。', {
    year: 2012,
    city: '青岛市',
    date: '2012-12-01',
  }),
  report(10, '空巢老人的日间照料', '留守老人白天无人照料，日间照料中心很受欢迎。', {
    year: 2013,
    city: '临沂市',
    date: '2013-01-20',
  }),
  {
    id: 'diary:11',
    kind: 'diary',
    title: '到杏林村走访',
    body: '走访留守妇女刘某，她希望有手工编织的活计。',
    access: ['person:7', 'unit:371323'],
    year: 2012,
    city: '临沂市',
    date: '2012-04-05',
  },
  {
    id: 'article:12',
    kind: 'article',
    title: '巾帼家政进社区',
    body: '巾帼家政服务员走进社区，为老人提供服务。',
    access: ['public'],
    year: 2013,
    column: '创业风采',
    date: '2013-06-06',
  },
  {
    id: 'report:13',
    kind: 'report',
    title: '报送评审的留守妇女报告',
    body: '本轮评审中的报告，谈留守妇女的互助组。',
    access: ['public'],
    embargoRounds: ['round-1'],
    year: 2012,
    date: '2012-08-08',
  },
  { id: 'case:14', kind: 'case', title: '无人可见', body: '留守妇女档案。', access: [], date: '2012-01-01' },
  {
    id: 'article:15',
    kind: 'article',
    title: '妇女就业培训',
    body: '妇女技能培训与就业安置相结合。',
    access: ['public'],
    year: 2013,
    date: '2013-09-09',
  },
]

function report(n: number, title: string, body: string, more: Partial<SearchDocument>): SearchDocument {
  return { id: `report:${n}`, kind: 'report', title, body, access: ['public'], ...more }
}
