/** Family names common in Shandong, the commoner ones twice. */
export const familyNames: readonly string[] = [
  ...'王李张刘陈孙杨赵周徐王李张刘陈孙于马朱高宋郭曹林姜许韩崔丁董孟魏吕杜任苗邢侯薛付谭邱袁潘',
  ...'庄田程夏卢冯郑谢唐沈石毕隋初鞠牟翟尹葛宫栾路安焦耿殷齐邵康史孔颜季聂',
]

/** Second characters and third characters of given names of women born 1955–1988. */
export const givenFirst: readonly string[] = [
  ...'秀玉桂淑春晓丽海红爱文立建志雪雅慧敏金兰素美凤瑞翠永成庆明新婷静思若欣佳月永传广',
]
export const givenSecond: readonly string[] = [
  ...'英兰芳梅华玲珍霞红燕萍娟莲云芬琴香荣凤菊清丽敏静艳君洁平青颖萌璐琳蕾妍卉莉秋宁婕蓉晖',
]
/** For the few men among cadres and judges. */
export const givenMen: readonly string[] = [...'强军伟峰涛刚勇杰磊斌波辉鹏飞平东林松岩健']
