/** Weather of Shandong by month, March to December. */
const weather: Readonly<Record<number, string>> = {
  3: '晴|多云|大风|晴转多云|阴|小雨夹雪|晴，有风',
  4: '晴|多云|晴，有风|小雨|阴转晴|多云转阴',
  5: '晴|晴，微热|多云|雷阵雨|阵雨转晴|晴，南风',
  6: '晴，热|多云|雷阵雨|晴，干热风|阴转多云|高温',
  7: '闷热|大雨|雷阵雨转晴|多云，闷热|晴，高温|中雨',
  8: '多云|阵雨|闷热|晴|雷阵雨|阴转小雨',
  9: '晴|多云|秋高气爽|小雨|阴转晴|晴，早晚凉',
  10: '晴|多云|晴，有霜|阴|小雨转阴|晴，北风',
  11: '晴，冷|多云|大雾转晴|阴，北风|小雨|晴，有霜',
  12: '晴，冷|小雪|阴，寒|雾转多云|大风降温|雪后初晴',
}

export const weatherOf = (month: number): readonly string[] => (weather[month] ?? '晴').split('|')
