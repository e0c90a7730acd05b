import { type Detector, type Finding, findingsOf } from './personal-data.js';

const SERVICES =
  '(?:LINE|ライン|インスタ|Zalo|WeChat|Facebook)[^。\\n]{0,16}ID|LINE|ライン|Line|インスタ(?:グラム)?|Instagram|Facebook|フェイスブック|FB|WeChat|微信|ウィーチャット|カカオ(?:トーク)?|KakaoTalk|Zalo|WhatsApp|Viber|Messenger|メッセンジャー|TikTok|Twitter|ツイッター|X|Skype|スカイプ|Telegram|テレグラム|Threads|スレッズ|Discord|ディスコード|バイバー|ワッツアップ|カカオ|ザロ|ライン|インスタ|ティックトック|YouTube|ユーチューブ|Messenger|Signal|シグナル|Line|IG|Snapchat|スナチャ|VK|imo|BiP|QQ|Steam|PayPay|ペイペイ';
const ACCOUNT_AFTER_CUE = new RegExp(
  `(?:${SERVICES})(?:の)?(?: ?(?:ID|アカウント(?:名)?|ユーザー名))?(?:は|が|:|：|の|=|「|、|\\(|号| )+@?([A-Za-z][A-Za-z0-9._-]{3,29})`,
  'g',
);
/** A word with a digit or a sign in it, somewhere behind the name of a service: 「インスタのDM（lan.anh_98）で」. */
const HANDLE_NEAR_SERVICE = new RegExp(
  `(?:${SERVICES})[^。\\n]{0,20}?(?<![A-Za-z0-9._@/-])@?([A-Za-z](?=[A-Za-z._:#-]*[\\d_.#:])[A-Za-z0-9._:#-]{3,29}[A-Za-z0-9_])`,
  'g',
);
const HANDLE_IN_ADDRESS =
  /(?:facebook|instagram|twitter|x|tiktok|threads|vk|t|line|fb)\.(?:com|me|net)\/(?:@|~|ti\/p\/)?([A-Za-z0-9._~-]{3,40})/gi;
const ANY_ID =
  /(?:アカウント|(?:ユーザー|ハンドル|登録|ログイン)(?:名|ネーム|ID)|(?<![A-Za-z])ID)(?:名|ID)?(?:は|が|:|：|の|=|「|、|\(| )+@?([A-Za-z][A-Za-z0-9._-]{3,29})/g;
/** 「カカオの（minji）」: in brackets or quotation marks close behind the name of a service. */
const QUOTED_NEAR_SERVICE = new RegExp(
  `(?:${SERVICES})[^。\\nA-Za-z]{0,12}?[「『("]@?([A-Za-z][A-Za-z0-9._-]{3,29})[」』)"]`,
  'g',
);
const QQ = /(?:QQ|ＱＱ|微信|WeChat)(?:号|番号|ID)?(?:は|が|:|：|の|=|「|、|\(| )*(\d{6,11})(?!\d)/g;
const HANDLE = /(?<![A-Za-z0-9._%+-])@[A-Za-z][A-Za-z0-9._]{2,29}(?![A-Za-z0-9@])/g;

/** Names under which somebody is found in messengers and social media. */
export const findAccounts: Detector = (text): Finding[] => [
  ...findingsOf('account', ACCOUNT_AFTER_CUE, text),
  ...findingsOf('account', HANDLE, text),
  ...findingsOf('account', HANDLE_IN_ADDRESS, text),
  ...findingsOf('account', HANDLE_NEAR_SERVICE, text),
  ...findingsOf('account', ANY_ID, text),
  ...findingsOf('account', QUOTED_NEAR_SERVICE, text),
  ...findingsOf('account', QQ, text),
];
