import Tables

/// What tells the people in training records apart: their names, however they were typed. The workplace tells nobody
/// apart, because it is left blank, shortened or changed from session to session; of two people of one name only one is
/// counted, which protects more and never less.
struct PersonKey: Hashable {
    private let name: String

    /// Blanks, brackets behind the name, full width and traditional characters do not matter: 钱　學新（女） is 钱学新.
    init(_ text: String) {
        var name = String.UnicodeScalarView()
        for scalar in labelKey(text).unicodeScalars {
            if scalar == "(" { break }
            guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil || Self.isMask(scalar) else {
                continue
            }
            name.append(Self.simplified[scalar] ?? scalar)
        }
        self.name = String(name)
    }

    /// Whether the name is not told: 张某某, 李*, or nothing. It tells nobody apart.
    var isMasked: Bool { name.isEmpty || name.unicodeScalars.contains(where: Self.isMask) }

    private static func isMask(_ scalar: Unicode.Scalar) -> Bool { "某*＊×○〇".unicodeScalars.contains(scalar) }

    /// Traditional characters of names, and the simplified ones beside them.
    private static let simplified = Dictionary(
        zip(
            """
            張劉陳楊趙黃吳孫馬羅鄭謝許韓馮鄧蕭程葉蘇呂盧蔣賈魏閻鍾鐘譚陸範萬錢湯龍賀賴龔龐齊嚴顧駱車閔葛鄒紀項祝喬歐陽諸葛單聞穆寧晉儀畢倫關衛沖簡饒闕\
            東蘭鳳麗華國強偉軍學梅雲紅榮貴興發財寶玉珍愛慶德義禮賢聖靈瓊瑩琺齡壽長風飛鵬鴻鷹鶴鷺龜傑俠儉億優儒處備無戰劍勝勳勵勞動協啟喚嘯圍園團圖堅塵墳壯壘壹\
            夢奮婭孿寬實寫將專對導層歲島峽嶺嶽帥師幫廣廬開彈彥後從徑復憲懷態慮應懇戀戶揚換據擇擁擴攜數曉曄書會極樂樓機權樹橋檢歡歷歸殘氣漢溫潔滿濟濤濱澤灝灣\
            煒煉燁燦爾爭獻現珽環瑤璽產畫異療盛盡監眾確祿禎禪種稱穎穩積筆節籌粵紗純紋紹終絢給統絲經綠維綱網綺緒緣練縱績繼纓纖羨聯聰肅脈腳臨與舉舊艷藝蓋蔭薈藍\
            藥蘆蘊處號蠶術裏補裝視覺覽觀計訊託記訪設詠評詞詩誠話語誼調論識證譯護變讓豐豔貞負貢貫貳買費資質贊趕跡踐躍軒輔輕輝輪轉農遠適選遙遲還邁邊邏鄉釗釧\
            針鈞鈴鉅鉑銀銅銓銘銳鋒鋼錄錦鍵鎖鎮鏡鐵鑄鑫鑽門閃閏閒間閱闊闖階隊陰隨險隱雙雜離難電霧靜韋韻響頁順須頌預領頡頤頻顏願類顯飄養餘駐駒駿驍驕驗驚體魚魯鮮鳴麥齋龐堯韌
            """.unicodeScalars,
            """
            张刘陈杨赵黄吴孙马罗郑谢许韩冯邓萧程叶苏吕卢蒋贾魏阎钟钟谭陆范万钱汤龙贺赖龚庞齐严顾骆车闵葛邹纪项祝乔欧阳诸葛单闻穆宁晋仪毕伦关卫冲简饶阙\
            东兰凤丽华国强伟军学梅云红荣贵兴发财宝玉珍爱庆德义礼贤圣灵琼莹珐龄寿长风飞鹏鸿鹰鹤鹭龟杰侠俭亿优儒处备无战剑胜勋励劳动协启唤啸围园团图坚尘坟壮垒一\
            梦奋娅孪宽实写将专对导层岁岛峡岭岳帅师帮广庐开弹彦后从径复宪怀态虑应恳恋户扬换据择拥扩携数晓晔书会极乐楼机权树桥检欢历归残气汉温洁满济涛滨泽灏湾\
            炜炼烨灿尔争献现珽环瑶玺产画异疗盛尽监众确禄祯禅种称颖稳积笔节筹粤纱纯纹绍终绚给统丝经绿维纲网绮绪缘练纵绩继缨纤羡联聪肃脉脚临与举旧艳艺盖荫荟蓝\
            药芦蕴处号蚕术里补装视觉览观计讯托记访设咏评词诗诚话语谊调论识证译护变让丰艳贞负贡贯二买费资质赞赶迹践跃轩辅轻辉轮转农远适选遥迟还迈边逻乡钊钏\
            针钧铃钜铂银铜铨铭锐锋钢录锦键锁镇镜铁铸鑫钻门闪闰闲间阅阔闯阶队阴随险隐双杂离难电雾静韦韵响页顺须颂预领颉颐频颜愿类显飘养余驻驹骏骁骄验惊体鱼鲁鲜鸣麦斋庞尧韧
            """.unicodeScalars), uniquingKeysWith: { first, _ in first })
}
