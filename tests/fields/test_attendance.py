"""Attendee lists of whole sentences: who, with which title, did what, where; read through the public door."""

from __future__ import annotations

import pytest

import cnbulletin as cnb
from cnbulletin.errors import InvalidAttendees
from rows import attendance_row, gaps, rows

TABLE = """
# one title for a run of names
县领导林溪、陈默、周砚出席会议。|attend: 林溪=县领导 陈默^县领导 周砚^县领导
县人大常委会副主任赵知遥、何雨桐，县政协副主席龙云翀出席会议。|attend: 赵知遥=县人大常委会副主任 何雨桐^县人大常委会副主任 龙云翀=县政协副主席
校党委书记江一帆，校长林溪白，副校长陈默、周砚，校长助理沈牧参加仪式。|attend: 江一帆=校党委书记 林溪白=校长 陈默=副校长 周砚^副校长 沈牧=校长助理
市政协副主席赵知遥、何雨桐、龙云翀，秘书长沈牧列席会议。|attend: 赵知遥=市政协副主席 何雨桐^市政协副主席 龙云翀^市政协副主席 沈牧=秘书长

# behind a post, a dot joins the parts of a name, whatever it is written with
副区长林溪、陈默,公安分局局长钮祜禄·海平在主会场参会。|attend: 林溪=副区长 陈默^副区长 钮祜禄·海平=公安分局局长 @主会场
# 总工 and 女儿 inside other words are no titles
县住建局总工程师、县建筑学会理事长林溪出席会议。|attend: 林溪=县住建局总工程师、县建筑学会理事长
县妇女儿童工作委员会主任林溪、副主任陈默出席会议。|attend: 林溪=县妇女儿童工作委员会主任 陈默=副主任

# titles of several parts, with 、 and a comma inside
县委副书记、县长林溪白主持会议。|preside: 林溪白=县委副书记、县长
市委常委、宣传部部长、统战部部长何雨桐参加活动。|attend: 何雨桐=市委常委、宣传部部长、统战部部长
市政府党组成员，市公安局党委书记、局长沈牧出席会议并讲话。|attend+speak: 沈牧=市政府党组成员，市公安局党委书记、局长
县委常委、组织部部长，县委党校校长何雨桐出席开班式。|attend: 何雨桐=县委常委、组织部部长，县委党校校长
省农业科学院研究员、国家重点实验室副主任梁书言作专题报告。|speak: 梁书言=省农业科学院研究员、国家重点实验室副主任
校友、著名画家林溪，知名企业家、云岭集团董事长陈默，校友会会长周砚教授等参加仪式。|attend: 林溪=校友、著名画家 陈默=知名企业家、云岭集团董事长 周砚=校友会会长 …

# brackets inside a title, remarks behind a name
副局长（主持工作）沈牧出席会议。|attend: 沈牧=副局长（主持工作）
青岚区（高新区）党工委书记沈牧主持会议。|preside: 沈牧=青岚区（高新区）党工委书记
县科协副主席（挂职）周砚出席会议。|attend: 周砚=县科协副主席（挂职）
县委常委、副县长何雨桐（女，回族）出席活动。|attend: 何雨桐=县委常委、副县长[女,回族]
副县长周砚（挂职）出席会议。|attend: 周砚=副县长[挂职]
县领导林溪、何雨桐（女）、陈默出席会议。|attend: 林溪=县领导 何雨桐^县领导[女] 陈默^县领导
县人大代表何雨桐（女，土家族）、周砚参加座谈。|attend: 何雨桐=县人大代表[女,土家族] 周砚^县人大代表

# behind the name: a bracket is a remark, a bare title is none
林溪（市委书记）、陈默（市长）出席会议。|attend: 林溪[市委书记] 陈默[市长]
林溪书记主持会议。|preside: 林溪
周砚副县长、李海涛局长参加活动。|attend: 周砚 李海涛

# the predicate before the names
出席会议的有：县委书记江一帆，县长林溪白，副县长陈默。|attend: 江一帆=县委书记 林溪白=县长 陈默=副县长
出席会议的有县委书记江一帆；县长林溪白；副县长陈默、周砚。|attend: 江一帆=县委书记 林溪白=县长 陈默=副县长 周砚^副县长
参加会见的有市委常委赵知遥、何雨桐等。|attend: 赵知遥=市委常委 何雨桐^市委常委 …
陪同考察的有市发展改革委主任沈牧、市商务局局长周砚。|attend: 沈牧=市发展改革委主任 周砚=市商务局局长
出席会议的领导同志有：江一帆、林溪白、周砚。|attend: 江一帆^领导同志 林溪白^领导同志 周砚^领导同志
参加会议的县领导有：江一帆、林溪白。|attend: 江一帆^县领导 林溪白^县领导
出席会议的市领导：林溪、陈默。|attend: 林溪^市领导 陈默^市领导
参加论证会的还有有关部门负责同志江一帆、林溪白。|attend: 江一帆=有关部门负责同志 林溪白^有关部门负责同志
出席会议的还有县人大常委会主任赵知遥、县政协主席龙云翀。|attend: 赵知遥=县人大常委会主任 龙云翀=县政协主席
参加会议的有：县直各单位主要负责人，各乡镇分管负责人。|attend: +县直各单位主要负责人 +各乡镇分管负责人
应邀出席仪式的嘉宾有：著名画家林溪、作家陈默。|attend: 林溪=著名画家 陈默=作家
出席开幕式的还有县妇联、县科协负责人。|attend: +县妇联、县科协负责人

# 和, 与, 及, 以及, 暨
县委书记江一帆和县长林溪白出席会议。|attend: 江一帆=县委书记 林溪白=县长
县委书记江一帆与县长林溪白出席会议。|attend: 江一帆=县委书记 林溪白=县长
副县长陈默、周砚和沈牧参加活动。|attend: 陈默=副县长 周砚^副县长 沈牧^副县长
县领导陈默、周砚及县直有关部门负责人出席会议。|attend: 陈默=县领导 周砚^县领导 +县直有关部门负责人
县委书记江一帆、县长林溪白以及周砚、何雨桐出席会议。|attend: 江一帆=县委书记 林溪白=县长 周砚 何雨桐
县委书记江一帆暨县四套班子领导出席会议。|attend: 江一帆=县委书记 +县四套班子领导

# a list over several sentences
县领导林溪、陈默出席会议。县人大常委会主任赵知遥主持会议。县政协主席周砚参加会议。|attend: 林溪=县领导 陈默^县领导; preside: 赵知遥=县人大常委会主任; attend: 周砚=县政协主席

# 等 and its tails
县领导江一帆等参加活动。|attend: 江一帆=县领导 …
县领导江一帆、林溪白等领导出席活动。|attend: 江一帆=县领导 林溪白^县领导 …
县领导江一帆、林溪白等陪同调研。|attend: 江一帆=县领导 林溪白^县领导 …
县领导江一帆、林溪白等5人参加会议。|attend: 江一帆=县领导 林溪白^县领导 …
江一帆、林溪白等近百名知名人士出席开幕式。|attend: 江一帆 林溪白 …
赵知遥、何雨桐等老同志出席座谈会。|attend: 赵知遥 何雨桐 …
县政协主席龙云翀、副主席苏棠等一行6人赴青岚县考察。|lead: 龙云翀=县政协主席 苏棠=副主席 … @青岚县

# former officials and families
市委原书记林溪、市人大常委会原主任陈默出席座谈会。|attend: 林溪=市委原书记 陈默=市人大常委会原主任
原市委书记林溪出席座谈会。|attend: 林溪=原市委书记
老红军林溪的女儿何雨桐出席座谈会。|attend: 何雨桐=老红军林溪的女儿
原市委书记林溪、已故画家陈默的夫人何雨桐出席座谈会。|attend: 林溪=原市委书记 何雨桐=已故画家陈默的夫人
总统林溪和夫人何雨桐出席宴会。|attend: 林溪=总统 何雨桐=夫人

# guests: who receives leads, both sides of talks lead
总理陈默今天在云州会见了来访的海岛国总统林溪。|lead: 陈默=总理 @云州
市委书记江一帆会见了海岛集团董事长沈牧一行。|lead: 江一帆=市委书记
县委书记江一帆接见了劳动模范何雨桐、周砚。|lead: 江一帆=县委书记
总理陈默与来访的海岛国总统卡巴罗举行会谈。|lead: 陈默=总理 卡巴罗=海岛国总统
总统林溪与总理陈默举行会谈。|lead: 林溪=总统 陈默=总理

# groups without names
各乡镇主要负责人参加会议。|attend: +各乡镇主要负责人
县委书记江一帆出席会议，各乡镇主要负责人参加会议。|attend: 江一帆=县委书记; attend: +各乡镇主要负责人
县直有关部门负责同志、各乡镇党委书记列席会议。|attend: +县直有关部门负责同志 +各乡镇党委书记
全体与会人员观看了专题片。|attend: +全体与会人员

# where
县委书记江一帆在市委会场参加会议。|attend: 江一帆=县委书记 @市委会场
县领导林溪、陈默在县分会场收听收看会议。|attend: 林溪=县领导 陈默^县领导 @县分会场
县长林溪白在主会场出席会议，副县长陈默在分会场参加会议。|attend: 林溪白=县长 @主会场; attend: 陈默=副县长 @分会场
副县长陈默到岭北镇调研春耕生产。|lead: 陈默=副县长 @岭北镇
县委书记江一帆深入云溪村走访慰问困难群众。|lead: 江一帆=县委书记 @云溪村
县政协主席龙云翀赴青岚县学习考察。|lead: 龙云翀=县政协主席 @青岚县
县长林溪白通过视频参加会议。|attend: 林溪白=县长

# predicates joined
县委书记江一帆出席会议并讲话。|attend+speak: 江一帆=县委书记
县委书记江一帆主持会议并讲话。|preside+speak: 江一帆=县委书记
县长林溪白出席并主持会议。|attend+preside: 林溪白=县长
校长林溪白出席会议并致辞。|attend+speak: 林溪白=校长
副校长陈默出席仪式，并为获奖者授牌。|attend+speak: 陈默=副校长
县长林溪白主持召开会议，传达全市会议精神，安排部署下步工作。|preside: 林溪白=县长
县委书记江一帆主持召开县委常委会会议。|preside: 江一帆=县委书记
会议由县长林溪白主持。|preside: 林溪白=县长
县委书记江一帆作讲话，县长林溪白作工作部署，副县长陈默通报有关情况。|speak: 江一帆=县委书记; speak: 林溪白=县长; speak: 陈默=副县长

# who leads a visit, and who is led
县长林溪白带领县直有关部门负责人到岭北镇调研。|lead: 林溪白=县长 @岭北镇; attend: +县直有关部门负责人 @岭北镇
市委书记江一帆率市党政代表团到云岭县考察。|lead: 江一帆=市委书记 @云岭县; attend: +市党政代表团 @云岭县
由县长林溪白带领的考察团莅临青岚县考察，副县长陈默陪同。|lead: 林溪白=县长 @青岚县; attend: +考察团 @青岚县; attend: 陈默=副县长
在县委书记江一帆、副县长陈默陪同下，省农业农村厅厅长沈牧到云岭县调研。|attend: 江一帆=县委书记 陈默=副县长; lead: 沈牧=省农业农村厅厅长 @云岭县
在县长陈默的陪同下，代表团参观了博物馆。|attend: 陈默=县长
市委书记江一帆在县长陈默等人的陪同下，走访慰问了困难群众。|lead: 江一帆=市委书记; attend: 陈默=县长 …

# the same person again: a new action makes an entry, a repeated one none; the title is the one of that sentence
县委书记江一帆出席会议。江一帆作讲话。|attend: 江一帆=县委书记; speak: 江一帆
县委书记江一帆出席会议。会前，江一帆参加了座谈。|attend: 江一帆=县委书记
县委书记江一帆、县长林溪白出席会议。林溪白主持会议。|attend: 江一帆=县委书记 林溪白=县长; preside: 林溪白
县委书记江一帆主持会议。党工委书记江一帆作讲话。|preside: 江一帆=县委书记; speak: 江一帆=党工委书记

# all together
受县委书记江一帆委托，副县长林溪出席会议并致辞。|attend+speak: 林溪=副县长
县委书记江一帆主持会议，县长林溪白通报有关情况，并就下步工作作了部署。|preside: 江一帆=县委书记; speak: 林溪白=县长
会前，县委书记江一帆会见了与会嘉宾。|lead: 江一帆=县委书记
县委书记江一帆与省教育厅厅长沈牧举行会谈，副县长陈默参加会谈。|lead: 江一帆=县委书记 沈牧=省教育厅厅长; attend: 陈默=副县长
评委林溪、陈默现场打分并点评。|speak: 林溪=评委 陈默^评委
副县长周砚致辞，向与会嘉宾表示欢迎。|speak: 周砚=副县长
县文联主席何雨桐宣读贺信，县作协主席梁书言介绍了作品。|speak: 何雨桐=县文联主席; speak: 梁书言=县作协主席
下午，林溪一行还考察了云溪水库。|lead: 林溪
林溪一行首先来到云溪村，走访慰问困难党员。|lead: 林溪
县长林溪白向大会作政府工作报告。|speak: 林溪白=县长
会议由林溪白主持，陈默宣读文件，周砚作说明，江一帆讲话。|preside: 林溪白; speak: 陈默; speak: 周砚; speak: 江一帆
市委书记、市长先后讲话。|speak: +市委书记 +市长
县委书记江一帆出席并讲话，县长林溪白主持，县领导陈默、周砚参加。|attend+speak: 江一帆=县委书记; preside: 林溪白=县长; attend: 陈默=县领导 周砚^县领导
江一帆、林溪白参加。|attend: 江一帆 林溪白
党委委员陈默、周砚，副院长沈牧、何雨桐，院长助理梁书言，以及各科室主任参加会议。|attend: 陈默=党委委员 周砚^党委委员 沈牧=副院长 何雨桐^副院长 梁书言=院长助理 +各科室主任
学校党委书记江一帆讲授专题党课，党委副书记陈默主持。|preside: 陈默=党委副书记
江一帆、林溪白一行到云岭县调研，县委书记陈默、县长周砚等陪同。|lead: 江一帆 林溪白 @云岭县; attend: 陈默=县委书记 周砚=县长 …
副县长陈默，县政府办、县教育局主要负责人陪同调研。|attend: 陈默=副县长 +县政府办、县教育局主要负责人
县长林溪白来到防汛一线检查指导防汛工作，县委常委、常务副县长陈默，副县长周砚一同检查。|lead: 林溪白=县长 @防汛一线; attend: 陈默=县委常委、常务副县长 周砚=副县长
民建县委主委林溪、农工党县委主委陈默、无党派人士代表周砚先后发言。|speak: 林溪=民建县委主委 陈默=农工党县委主委 周砚=无党派人士代表
县人大常委会主任林溪，副主任陈默、周砚、沈牧、何雨桐出席会议。|attend: 林溪=县人大常委会主任 陈默=副主任 周砚^副主任 沈牧^副主任 何雨桐^副主任
副院长陈默（兼）主持会议。|preside: 陈默=副院长[兼]
总统林溪在海滨宫与总理陈默举行会谈。|lead: 林溪=总统 陈默=总理 @海滨宫
县委书记江一帆、县长林溪白会前会见了省教育厅副厅长沈牧一行。|lead: 江一帆=县委书记 林溪白=县长
县委副书记陈默在启动仪式上致辞。|speak: 陈默=县委副书记
县委副书记陈默在致辞中介绍了云岭县的发展情况。|speak: 陈默=县委副书记
县领导林溪、陈默、安 宁参加会议。|attend: 林溪=县领导 陈默^县领导 安宁^县领导
部分县人大代表在县人大常委会副主任林溪的带领下，视察老城区改造项目。|lead: 林溪=县人大常委会副主任
在副县长林溪率领下，检查组来到岭北镇。|lead: 林溪=副县长

出席会议的有：林溪 市委书记、陈默 市长。|attend: 林溪[市委书记] 陈默[市长]
# names that are words, rare, or parted by white space only; predicates said once for several
县委书记江一帆在县城主会场，县长林溪白在岭北分会场参加会议。|attend: 江一帆=县委书记 @县城主会场; attend: 林溪白=县长 @岭北分会场
副县长陈默亲自带队到岭北镇督导。|lead: 陈默=副县长 @岭北镇
县委、县政府邀请专家林溪授课。|speak: 林溪=专家
特邀嘉宾林溪、陈默分别作了主题演讲。|speak: 林溪=特邀嘉宾 陈默^特邀嘉宾
"""

# Whole items of a bulletin: text, and what a reader takes from it.
ITEMS = """
# a county meeting
3月12日下午，全县一季度经济运行分析会召开。县委副书记、县长林溪白出席会议并讲话，县委常委、常务副县长陈默主持会议，副县长周砚、沈牧，县政府党组成员何雨桐出席会议。会上，县统计局、县发改委负责人分别汇报了一季度经济运行情况，县领导周砚、沈牧结合分管工作作了发言。林溪白指出，今年以来，全县上下实现了良好开局。|attend+speak: 林溪白=县委副书记、县长; preside: 陈默=县委常委、常务副县长; attend: 周砚=副县长 沈牧^副县长 何雨桐=县政府党组成员; speak: +县统计局、县发改委负责人; speak: 周砚=县领导 沈牧^县领导
# a visit from the province
4月2日，省文化和旅游厅党组成员、副厅长韩砚清到云岭县调研文旅工作，市文广旅局局长梁书言，县领导林溪白、何雨桐陪同调研。韩砚清先后来到云溪古镇、青岚书院，实地察看项目建设。|lead: 韩砚清=省文化和旅游厅党组成员、副厅长 @云岭县; attend: 梁书言=市文广旅局局长 林溪白=县领导 何雨桐^县领导
# the people's congress
昨日，县人大常委会主任赵知遥率部分县人大代表视察民生实事办理情况。县人大常委会副主任龙云翀、唐若谷、苏棠参加视察，副县长周砚陪同。|lead: 赵知遥=县人大常委会主任; attend: +部分县人大代表; attend: 龙云翀=县人大常委会副主任 唐若谷^县人大常委会副主任 苏棠^县人大常委会副主任; attend: 周砚=副县长
# a university
校党委书记江一帆、校长林溪白、副校长陈默、校党委副书记周砚出席典礼，各学院党政负责人、全体新生参加典礼。典礼由周砚主持。教师代表梁书言教授、学生代表许知秋先后发言。江一帆为新生代表佩戴校徽。|attend: 江一帆=校党委书记 林溪白=校长 陈默=副校长 周砚=校党委副书记; attend: +各学院党政负责人 +全体新生; preside: 周砚; speak: 梁书言=教师代表 许知秋=学生代表
# a company
董事长江一帆作题为《稳中求进》的工作报告，总经理林溪白作生产经营报告，党委副书记陈默主持会议。公司领导班子成员、中层干部、职工代表共120人参加会议。|speak: 江一帆=董事长; speak: 林溪白=总经理; preside: 陈默=党委副书记; attend: +公司领导班子成员 +中层干部 +职工代表
# a ceremony
启动仪式上，县总工会主席许知秋致辞，县卫健委主任沈牧介绍活动情况，县医院院长韩砚清作表态发言，县委常委、宣传部部长何雨桐宣布活动启动。仪式由县文明办主任唐若谷主持。|speak: 许知秋=县总工会主席; speak: 沈牧=县卫健委主任; speak: 韩砚清=县医院院长; speak: 何雨桐=县委常委、宣传部部长; preside: 唐若谷=县文明办主任
# foreign guests
外交部副部长陈默10日在云州会见海岛国外交国务秘书让·杜邦，双方就共同关心的问题交换了意见。海岛国驻华大使玛丽亚·洛佩斯参加会见。|lead: 陈默=外交部副部长 @云州; attend: 玛丽亚·洛佩斯=海岛国驻华大使
# a foreign guest is named in full once, then by the last part
市长江一帆、海岛国总领事让·杜邦出席开幕式。江一帆、杜邦先后致辞。|attend: 江一帆=市长 让·杜邦=海岛国总领事; speak: 江一帆 杜邦
# gifts, certificates and greetings are no action
工会主席许知秋为获奖职工颁发证书，并代表厂工会向全体职工致以节日的问候。厂长江一帆、党委书记林溪白、副厂长陈默等厂领导参加了活动。|attend: 江一帆=厂长 林溪白=党委书记 陈默=副厂长 …
# guests from many places, named and unnamed
市长江一帆、副市长林溪白，海岛国总领事让·杜邦，以及来自20多个国家和地区的300余名嘉宾出席开幕式。|attend: 江一帆=市长 林溪白=副市长 让·杜邦=海岛国总领事 +来自20多个国家和地区的300余名嘉宾
"""


@pytest.mark.parametrize(("text", "expected"), [*rows(TABLE), *rows(ITEMS)])
def test_lists(text: str, expected: str) -> None:
    assert attendance_row(cnb.find_attendees(text)) == expected


GAPS = """
县长林溪白通过线上会议系统主持会议。|preside: 林溪白=县长 @线上会议系统|actions.act_of: 通过 opens a matter phrase, which never gives a venue
县长林溪白线上参加会议。|attend: 林溪白=县长 @线上|predicates.ADVERBIAL: 线上 and 在线 are skipped as adverbs and lost as the venue
县长林溪白等县领导分别到联系乡镇调研。|lead: 林溪白=县长 … @联系乡镇|actions.predicate_start: behind a label the predicate is sought from its verb, without the place before it
县领导分别到联系乡镇调研。|lead: +县领导 @联系乡镇|groups.group_clause: 县领导 with 分别 and a place is no group
"""


@pytest.mark.parametrize(("text", "expected"), gaps(GAPS))
def test_known_gaps(text: str, expected: str) -> None:
    assert attendance_row(cnb.find_attendees(text)) == expected


def test_one_list() -> None:
    text = "会上，县领导林溪、陈默在主会场出席会议并讲话。"
    found = cnb.parse_attendees(text)

    assert attendance_row([found]) == "attend+speak: 林溪=县领导 陈默^县领导 @主会场"
    assert found.verbs == ("出席", "讲话")
    assert found.text == "县领导林溪、陈默在主会场出席会议并讲话"
    assert [text[p.span.start : p.span.end] for p in found.attendees] == ["县领导林溪", "陈默"]
    assert [p.title_span and text[p.title_span.start : p.title_span.end] for p in found.attendees] == ["县领导"] * 2


@pytest.mark.parametrize("text", ["", "  \n", "今天天气很好。", "县长陈默因病请假。", "出席", "、、、", "（）"])
def test_no_list_is_an_error_that_quotes_the_text(text: str) -> None:
    with pytest.raises(InvalidAttendees) as told:
        cnb.parse_attendees(text)

    assert (text or "''") in str(told.value).encode().decode("unicode_escape") or repr(text) in str(told.value)


# White space of any kind between any two characters of a paragraph changes nothing that is read.
LEDE = "本报讯（记者何野）3月2日上午，全县春耕生产工作会议在县行政中心召开，总结成绩，安排当前工作。"


@pytest.mark.parametrize("white", ["\n", " ", "\u3000", "\r\n", "\u200b"])
@pytest.mark.parametrize("text", ["县领导林溪、陈默等在主会场出席会议并讲话。", "会议由县委副书记、县长林溪白主持。"])
def test_a_line_may_break_anywhere(text: str, white: str) -> None:
    expected = attendance_row([cnb.parse_attendees(text)])
    for at in range(1, len(text)):
        assert attendance_row(cnb.find_attendees(LEDE + text[:at] + white + text[at:])) == expected
