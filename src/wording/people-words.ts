/** Words for people that are not names, so that 「相談者さん」 or 「担当課長」 is left alone. Typed in for this product. */
const words = (list: string): string[] => list.split(/\s+/).filter((word) => word !== '');

/** What ends a word for a person by part, family or trade. */
const ENDINGS = words(`
者 員 士 師 官 係 長 主 客 本人 住人 隣人 友人 知人 老人 病人 婦人 夫人 成人 求人 個人 他人 外国人 日本人 商人 大人 恋人 職人 主人 新人 先人 役人 要人
母 父 兄 姉 弟 妹 祖父 祖母 叔父 叔母 伯父 伯母 息子 娘 孫 夫 妻 奥 嫁 婿 旦那 親 両親 義母 義父 継父 継母 親子 母子 父子 双子 迷子 長男 長女 次男 次女 三男 三女 赤 坊 嬢 家 大家 農家 先 得意先
課 係 局 署 所 省 庁 院 校 園 館 社 店 屋 会 団 部 室 組合 協会 団体 窓口 業者 機関 企業 銀行 役所 警察 法人 支店 本社 工場 会社 病院 学校 皆 何 誰 学生 生徒 留学生 実習生 研修生 先生 医 女医 獣医 名医 教授 講師 助手 秘書 代表 代理 保証 通訳 翻訳 看護 介護 保育 世話役 相談役 相手 仲間 同僚 上司 部下 先輩 後輩 同級生 運転手 選手 歌手 監督 大使 領事 神 仏 姫 殿 患 当 貴 各 両 同 町 村 市 区 県 国 地域 近所 神主 住職 和尚 棟梁 親方 女将 若 女性 男性 子供 子 相方 彼女 彼氏 独身 同居 方 人
`);
/** Whole words that only look like a name before a title. */
const WHOLE = new Set(
  words(
    '甲 乙 丙 丁 友 皆 奥 客 神 仏 姫 母 父 兄 姉 弟 妹 娘 孫 嫁 婿 坊 赤 何 誰 同 仕 模 多 異 有 今 一 各 別 両 貴 殿 当 外 右 左 上 下 前 後 御 尊 俺 我 君 己 旦那 子 大家 大工 床屋 魚屋 八百屋 花屋 本屋 肉屋 酒屋 薬屋 電気屋 不動産屋 沢山 散々 山 川 海 森 林先生 先 生 宮 若 彼 彼女 彼氏 氏 姓 其 此 お子 医者 患者 業者 役者 芸者 忍者 学者 記者 打者 走者 易者 王様 殿様 神様 申立人',
  ),
);

/** Whether kanji before a title are a word for a part, a family member or a trade. */
export const isPeopleWord = (kanji: string): boolean =>
  WHOLE.has(kanji) || ENDINGS.some((ending) => kanji === ending || (ending.length > 0 && kanji.endsWith(ending)));

/** Whether kanji before a title are such a word even though somebody may be called so: 奥さん, 親御さん. */
export const isNeverName = (kanji: string): boolean => WHOLE.has(kanji) || kanji.endsWith('御');

/** Titles of office and trade that follow a surname: 山田課長, 鈴木弁護士. */
export const trades =
  '課長|係長|部長|局長|室長|主任|主査|主事|参事|次長|所長|園長|校長|教頭|院長|社長|専務|常務|会長|理事長|理事|店長|工場長|班長|組長|施設長|センター長|教諭|教授|講師|担任|医師|看護師|保健師|助産師|弁護士|司法書士|行政書士|社労士|税理士|通訳者|通訳|相談員|支援員|職員|民生委員|児童委員|ケースワーカー|ソーシャルワーカー|ケアマネ|コーディネーター|カウンセラー|ヘルパー|スタッフ|巡査部長|巡査|警部補|警部|刑事|夫妻|夫婦|一家|家|母子|兄弟|姉妹|議員|牧師|神父|住職|監督|審査官|入国審査官|検察官|判事';

/** Words after which a bare name follows: 「担当の山田が」. */
export const relations =
  '担当|担当者|通訳|通訳者|職員|同僚|上司|部下|先輩|後輩|相談員|支援員|友人|知人|友達|隣人|隣|大家|家主|社長|店長|工場長|班長|課長|係長|所長|園長|校長|弁護士|行政書士|司法書士|医師|主治医|担任|教諭|教師|保育士|保健師|看護師|民生委員|夫|妻|主人|旦那|元夫|元妻|前夫|前妻|内縁の夫|内縁の妻|長男|長女|娘|養子|養女|里子|旦那さん|奥さん|ルームメイト|クラスメイト|次男|次女|二男|二女|三男|三女|息子|娘|父|母|父親|母親|兄|姉|弟|妹|祖父|祖母|叔父|叔母|おじ|おば|いとこ|甥|姪|義父|義母|子|子ども|子供|本人|相談者|配偶者|婚約者|恋人|彼氏|彼女|交際相手|保証人|身元保証人|雇用主|雇い主|経営者|オーナー|申請者|利用者|患者|来所者|来談者|同行者|付添|付き添い|実習生|留学生|研修生|女性|男性|住民|ブローカー|ケースワーカー|コーディネーター|加害者|被害者';
