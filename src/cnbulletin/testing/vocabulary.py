"""The words that pages are made of: invented people, places and papers, and what they are busy with.

The first entry of each table is the plainest; Hypothesis shrinks towards it.  No two topics share a word that a
headline could be told by, no sentence names a person, a time or someone who takes part in anything.
"""

from __future__ import annotations

from attrs import frozen

__all__ = ["COUNTIES", "TOPICS", "VILLAGES", "County", "Topic"]

SURNAMES = (
    "林", "江", "何", "沈", "陆", "贺", "薛", "邵", "纪", "温", "陶", "梁", "柳", "褚", "岳", "卓", "宓", "裴", "祁", "喻",
)  # fmt: skip
COMPOUND_SURNAMES = ("欧阳", "司马", "上官", "诸葛", "尉迟", "公孙", "令狐", "端木", "慕容", "澹台")
GIVEN = (
    "一帆", "静姝", "望津", "如故", "晚舟", "远山", "小满", "雨时", "承煦", "砚秋", "启明", "沐晨", "知秋", "若云", "念慈",
    "守拙", "书瑶", "景行", "怀瑾", "云汀",
)  # fmt: skip
SHORT_GIVEN = ("溪", "茵", "棠", "衍", "珂", "澄", "霁", "晗", "笛", "默")
# outside the Basic Multilingual Plane, or so rare that fonts and tables forget them
RARE_GIVEN = ("\U0002cc56", "\U0002cc5f", "\U00020bb7野", "翀", "祎", "一\U0002cc56", "彧", "旻")
DOTTED = ("阿依努尔·买买提", "艾尔肯·吐尔逊", "古丽娜·艾山", "巴哈提·赛力克", "麦合木提·阿不都", "塔依尔·热合曼")


@frozen
class County:
    """A place with a paper of its own: what it is called, the word of its level (县, 市, 区), the paper."""

    name: str
    level: str
    paper: str

    @property
    def short(self) -> str:
        """The name as a dateline prints it, without its level."""
        return self.name.removesuffix(self.level)


COUNTIES = (
    County("青岚县", "县", "青岚日报"),
    County("澜陵市", "市", "澜陵日报"),
    County("雁塘区", "区", "雁塘晨报"),
    County("沅溪县", "县", "沅溪新闻"),
)
VILLAGES = ("竹陂镇", "白鹭乡", "石桥街道", "云栖乡", "柳湾镇", "松坪镇")
#: Titles with the word of the level left open: who leads, who comes next, what a run of names shares,
#: what one person each is, and who reports.
FIRST, SECOND = "{}委书记", "{}委副书记、{}长"
SHARED = ("{}领导", "{}委常委", "副{}长")
SINGLE = (
    "副{}长", "{}人大常委会主任", "{}政协主席", "{}委常委、组织部部长", "副{}长、{}公安局局长", "{}委办公室主任", "{}政协副主席",
)  # fmt: skip
REPORTING = (
    "{}水利局局长", "{}农业农村局局长", "竹陂镇党委书记", "白鹭乡乡长", "{}教育局副局长", "云栖乡乡长（主持工作）", "{}融媒体中心主任",
)  # fmt: skip
ON_THE_GROUND = ("护林员", "村民", "社区党支部书记", "种粮大户", "驻村干部", "退休教师")
SITES = ("柳湾村", "古渡社区", "松风岭", "磨坊街", "三棵树村", "望湖里社区")


@frozen
class Topic:
    """One field of work: what it is called, how it is praised, what is said and seen."""

    name: str
    slogan: str
    clauses: str  # a slogan of two clauses, parted by a space
    advice: tuple[str, ...]  # what a speaker asks for, each a whole sentence without its full stop
    seen: tuple[str, ...]  # sentences about the work itself
    quote: str  # what someone on the ground says
    brief: str  # a headline over a few lines of news
    news: str  # those lines, from the place on


TOPICS = (
    Topic(
        name="春灌",
        slogan="让每一块田都喝足春水",
        clauses="抢农时清渠道 保春灌促丰收",
        advice=("渠道要一段一段清到田头，不留死角", "水价要张榜，账目要让种田的人看得懂", "夜里放水要有人守闸，白天补觉要有人顶班"),
        seen=("全长四十里的干渠已经清淤过半，闸门全部换成了新的。", "抽水站的机器擦得锃亮，油料堆在墙角。", "田埂上插着小红旗，一面旗管一个斗口。"),
        quote="水到地头，心里就不慌了",
        brief="柳湾干渠提前放水",
        news="柳湾干渠比往年提前放水，沿线的麦田一夜之间喝了个饱。灌区把放水顺序写在黑板上，哪个斗口先开一看就明白。",
    ),
    Topic(
        name="防汛",
        slogan="把隐患消除在下雨之前",
        clauses="守堤坝查水库 备物资练队伍",
        advice=("堤上的草要割干净，裂缝藏不住才看得见", "转移的路线要走一遍，老人孩子由谁背要写清楚", "仓库里的沙袋要数到个位，缺一只补一只"),
        seen=("大堤上每隔一里设一个哨棚，棚里有电话和马灯。", "水库的溢洪道已经疏通，闸门试开了三次。", "冲锋舟停在桥下，缆绳重新编过。"),
        quote="堤在，家就在",
        brief="松风岭水库大坝加高1.2米",
        news="松风岭水库加固工程完工，大坝加高了1.2米。坝脚新修了排水沟，渗水有了去处。",
    ),
    Topic(
        name="老旧小区改造",
        slogan="把好事办到居民心坎上",
        clauses="补管网修楼道 装电梯添车位",
        advice=("先把地下的管子理顺，再谈墙面刷什么颜色", "施工围挡不能堵住救护车的路", "改到哪一栋，先开院坝会问哪一栋"),
        seen=("楼道里的电线收进了线槽，声控灯一层一盏。", "院子中间的旧水塔拆掉了，腾出的空地画了车位。", "屋顶重新做了防水，晒被子的架子也留着。"),
        quote="雨天不用再端盆接水了",
        brief="磨坊街亮起声控灯",
        news="磨坊街的十二栋老楼全部装上了声控灯，晚归的人不再摸黑上楼。拆下来的旧灯头由社区统一回收。",
    ),
    Topic(
        name="茶产业发展",
        slogan="一片叶子撑起一方富裕",
        clauses="建茶园育新苗 树品牌拓销路",
        advice=("采茶不能只顾眼前，老树要留够养叶", "炒茶的师傅要带徒弟，手艺断不得", "包装要讲实在，斤两要对得起买茶的人"),
        seen=("新栽的茶苗根上裹着草绳，一垄一垄排到山腰。", "炒茶车间的墙上挂着温度表，每锅都有记录。", "山路修到了茶园门口，拉茶的三轮车不再绕行。"),
        quote="手上有茶香，日子就有盼头",
        brief="云栖乡春茶开秤",
        news="云栖乡的春茶收购点开秤，头一天就收了三千斤鲜叶。过磅、记账、付款在一张桌子上办完。",
    ),
    Topic(
        name="森林防火",
        slogan="把火种拦在山门外",
        clauses="管火源巡山林 修隔离备水源",
        advice=("进山的路口要有人守，火柴打火机一律留在卡点", "防火道要年年割，割下的草不能堆在边上", "扑火队要练腿脚，也要练怎么撤"),
        seen=("瞭望塔上换了新望远镜，四面山头看得清清楚楚。", "防火道已经割通，宽的地方能走一辆水车。", "山脚的水池蓄满了，池边放着背负式水枪。"),
        quote="看住火，就看住了一座山",
        brief="三棵树村20人扑火队成立",
        news="三棵树村的扑火队成立了，20个壮劳力轮流值守。村里腾出一间老仓房，专门放水枪和砍刀。",
    ),
    Topic(
        name="义务教育均衡发展",
        slogan="让山里娃也坐进亮堂教室",
        clauses="补师资建校舍 强管理提质量",
        advice=("教室的灯要先换，不能让孩子眯着眼读书", "老师轮岗要安排好宿舍，留得住人才教得好书", "食堂的账每周贴在门口，家长随时能看"),
        seen=("教学楼的外墙刚刚粉刷，操场铺上了新跑道。", "图书角的书架齐孩子的肩膀高，伸手就能够到。", "宿舍里添了暖水袋，被褥晒得松软。"),
        quote="教室亮了，孩子坐得住",
        brief="白鹭乡小学添了图书角",
        news="白鹭乡小学的每间教室都添了图书角，两千册新书由孩子们自己管理。借书卡用旧挂历的背面裁成，一点不浪费。",
    ),
)  # fmt: skip
