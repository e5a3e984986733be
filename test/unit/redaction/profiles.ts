import type { Identities } from '../../../app/evaluation/redact'

/** One author with everything that identifies her, in the shapes that make trouble. */
export interface Profile {
  name: string
  surname: string
  given: string
  /** Pinyin of surname and given name, syllable by syllable, with tone numbers. */
  pinyin: string[]
  title: string
  city: string
  county: string
  countyPinyin: string
  town: string
  village: string
  phone: string
  landline: string
  email: string
  wechat: string
  idNumber: string
}

export const profiles: Profile[] = [
  {
    name: '王秀英',
    surname: '王',
    given: '秀英',
    pinyin: ['wang2', 'xiu4', 'ying1'],
    title: '副主席',
    city: '德州市',
    county: '夏津县',
    countyPinyin: 'xiajin',
    town: '苏留庄镇',
    village: '后屯村',
    phone: '13805341234',
    landline: '0534-3211234',
    email: 'wangxy@163.com',
    wechat: 'xiu_ying1980',
    idNumber: '371427198001011225',
  },
  {
    name: '欧阳明华',
    surname: '欧阳',
    given: '明华',
    pinyin: ['ou1', 'yang2', 'ming2', 'hua2'],
    title: '主席',
    city: '菏泽市',
    county: '曹县',
    countyPinyin: 'caoxian',
    town: '青堌集镇',
    village: '刘庄社区',
    phone: '15953001199',
    landline: '0530-3212288',
    email: 'oy.minghua@hz.gov.cn',
    wechat: 'ouyangmh',
    idNumber: '37292219750615064X',
  },
  {
    name: '张丽',
    surname: '张',
    given: '丽',
    pinyin: ['zhang1', 'li4'],
    title: '主任',
    city: '青岛市',
    county: '市南区',
    countyPinyin: 'shinan',
    town: '八大峡街道',
    village: '贵州路社区',
    phone: '18605320088',
    landline: '0532-88729988',
    email: 'zhangli_qd@sina.com',
    wechat: 'zl88729988',
    idNumber: '370202198805052424',
  },
  {
    name: '单桂兰',
    surname: '单',
    given: '桂兰',
    pinyin: ['shan4', 'gui4', 'lan2'],
    title: '干事',
    city: '德州市',
    county: '乐陵市',
    countyPinyin: 'laoling',
    town: '铁营镇',
    village: '大桑树村',
    phone: '13705345678',
    landline: '0534-6221188',
    email: 'shanguilan@laoling.gov.cn',
    wechat: 'shan-guilan',
    idNumber: '372426197103035529',
  },
  {
    name: '吕爱华',
    surname: '吕',
    given: '爱华',
    pinyin: ['lv3', 'ai4', 'hua2'],
    title: '组联部部长',
    city: '聊城市',
    county: '莘县',
    countyPinyin: 'shenxian',
    town: '燕店镇',
    village: '西瓜营村',
    phone: '17763508899',
    landline: '0635-7321100',
    email: 'lvaihua99@qq.com',
    wechat: 'aihua_lv',
    idNumber: '371522199010106046',
  },
  {
    name: '高建国',
    surname: '高',
    given: '建国',
    pinyin: ['gao1', 'jian4', 'guo2'],
    title: '副主席',
    city: '临沂市',
    county: '河东区',
    countyPinyin: 'hedong',
    town: '汤头街道',
    village: '前湖崖村',
    phone: '13953900011',
    landline: '0539-8382233',
    email: 'gaojg@126.com',
    wechat: 'gaojg1969',
    idNumber: '372801196908088816',
  },
]

export const identitiesOf = (profile: Profile): Identities => ({
  people: [{ name: profile.name, titles: [profile.title] }],
  units: [`${profile.county}妇女联合会`],
  city: profile.city,
  county: profile.county,
  towns: [profile.town],
  villages: [profile.village],
  phones: [profile.phone, profile.landline],
  emails: [profile.email],
  wechats: [profile.wechat],
  idNumbers: [profile.idNumber],
})
