/**
 * Emoji, which Slack delivers by their names (`:tada:`). A message tells beside its text which characters they are; a slash
 * command and a modal do not, and for those the most used stand here. Any other name stays as it was typed, and counts as
 * an emoji all the same (`src/understand/language/emoji.ts`).
 */
import { type Fields, fields, rows, words } from "./payload.ts";

/** Names of Slack's own, each followed by its character. */
const TABLE = `+1 👍 thumbsup 👍 -1 👎 thumbsdown 👎 ok_hand 👌 clap 👏 raised_hands 🙌 pray 🙏 wave 👋 muscle 💪 point_up ☝️
point_right 👉 point_left 👈 point_down 👇 point_up_2 👆 raised_hand ✋ hand ✋ v ✌️ crossed_fingers 🤞 handshake 🤝
writing_hand ✍️ eyes 👀 brain 🧠 facepunch 👊 fist ✊ i_love_you_hand_sign 🤟 the_horns 🤘 call_me_hand 🤙 open_hands 👐
skin-tone-2 🏻 skin-tone-3 🏼 skin-tone-4 🏽 skin-tone-5 🏾 skin-tone-6 🏿
tada 🎉 confetti_ball 🎊 balloon 🎈 gift 🎁 birthday 🎂 cake 🍰 champagne 🍾 clinking_glasses 🥂 beers 🍻 beer 🍺 wine_glass 🍷
trophy 🏆 medal 🏅 first_place_medal 🥇 second_place_medal 🥈 third_place_medal 🥉 star ⭐ star2 🌟 sparkles ✨ dizzy 💫
fire 🔥 boom 💥 collision 💥 100 💯 zap ⚡ rainbow 🌈 sunny ☀️ sun_with_face 🌞 cloud ☁️ snowflake ❄️ snowman ⛄ umbrella ☔
rocket 🚀 airplane ✈️ car 🚗 bus 🚌 train 🚆 railway_car 🚃 tractor 🚜 truck 🚚 ambulance 🚑 bike 🚲 ship 🚢 anchor ⚓ vertical_traffic_light 🚦
construction 🚧 construction_worker 👷 building_construction 🏗️ hammer 🔨 wrench 🔧 hammer_and_wrench 🛠️ gear ⚙️ nut_and_bolt 🔩
electric_plug 🔌 battery 🔋 bulb 💡 computer 💻 desktop_computer 🖥️ phone ☎️ telephone_receiver 📞 iphone 📱 satellite_antenna 📡
signal_strength 📶 globe_with_meridians 🌐 link 🔗 lock 🔒 unlock 🔓 key 🔑 mag 🔍 pushpin 📌 round_pushpin 📍 paperclip 📎
memo 📝 pencil 📝 pencil2 ✏️ book 📖 books 📚 clipboard 📋 calendar 📆 date 📅 spiral_calendar_pad 🗓️ bar_chart 📊
chart_with_upwards_trend 📈 chart_with_downwards_trend 📉 file_folder 📁 open_file_folder 📂 page_facing_up 📄 newspaper 📰
email 📧 envelope ✉️ inbox_tray 📥 outbox_tray 📤 package 📦 mailbox 📫 loudspeaker 📢 mega 📣 bell 🔔 no_bell 🔕
alarm_clock ⏰ stopwatch ⏱️ timer_clock ⏲️ hourglass ⌛ hourglass_flowing_sand ⏳ watch ⌚ clock1 🕐 clock3 🕒
moneybag 💰 money_with_wings 💸 euro 💶 dollar 💵 credit_card 💳 school 🏫 mortar_board 🎓 house 🏠 office 🏢 hospital 🏥 factory 🏭
mountain ⛰️ snow_capped_mountain 🏔️ evergreen_tree 🌲 deciduous_tree 🌳 seedling 🌱 herb 🌿 four_leaf_clover 🍀 sunflower 🌻
cherry_blossom 🌸 tulip 🌷 rose 🌹 ear_of_rice 🌾 cow 🐄 cow2 🐄 sheep 🐑 dog 🐶 cat 🐱 deer 🦌 fish 🐟 bear 🐻 hatching_chick 🐣
coffee ☕ tea 🍵 pizza 🍕 apple 🍎 bread 🍞 cheese_wedge 🧀 hamburger 🍔 icecream 🍦 doughnut 🍩 cookie 🍪 christmas_tree 🎄 santa 🎅
smile 😄 smiley 😃 grinning 😀 grin 😁 laughing 😆 satisfied 😆 joy 😂 rolling_on_the_floor_laughing 🤣 sweat_smile 😅
slightly_smiling_face 🙂 upside_down_face 🙃 wink 😉 blush 😊 innocent 😇 heart_eyes 😍 star-struck 🤩 kissing_heart 😘
sunglasses 😎 nerd_face 🤓 thinking_face 🤔 face_with_monocle 🧐 neutral_face 😐 expressionless 😑 no_mouth 😶 smirk 😏
unamused 😒 face_with_rolling_eyes 🙄 grimacing 😬 relieved 😌 pensive 😔 sleepy 😪 sleeping 😴 mask 😷 face_with_thermometer 🤒
cry 😢 sob 😭 disappointed 😞 worried 😟 confused 😕 slightly_frowning_face 🙁 white_frowning_face ☹️ persevere 😣 tired_face 😫
weary 😩 angry 😠 rage 😡 triumph 😤 scream 😱 fearful 😨 cold_sweat 😰 flushed 😳 exploding_head 🤯 astonished 😲 open_mouth 😮
partying_face 🥳 hugging_face 🤗 zany_face 🤪 yum 😋 stuck_out_tongue 😛 stuck_out_tongue_winking_eye 😜 saluting_face 🫡
melting_face 🫠 pleading_face 🥺 smiling_face_with_tear 🥲 robot_face 🤖 ghost 👻 skull 💀 poop 💩 hankey 💩 clown_face 🤡
shrug 🤷 face_palm 🤦 man-shrugging 🤷‍♂️ woman-shrugging 🤷‍♀️ man-facepalming 🤦‍♂️ woman-facepalming 🤦‍♀️ raising_hand 🙋 bow 🙇
runner 🏃 walking 🚶 dancer 💃 skier ⛷️ family 👪 busts_in_silhouette 👥 bust_in_silhouette 👤 speech_balloon 💬 thought_balloon 💭
heart ❤️ orange_heart 🧡 yellow_heart 💛 green_heart 💚 blue_heart 💙 purple_heart 💜 black_heart 🖤 white_heart 🤍 broken_heart 💔
two_hearts 💕 sparkling_heart 💖 heartpulse 💗 heavy_heart_exclamation_mark_ornament ❣️
white_check_mark ✅ heavy_check_mark ✔️ ballot_box_with_check ☑️ large_green_circle 🟢 large_yellow_circle 🟡 red_circle 🔴
large_blue_circle 🔵 large_orange_circle 🟠 large_purple_circle 🟣 white_circle ⚪ black_circle ⚫ octagonal_sign 🛑
double_vertical_bar ⏸️ pause_button ⏸️ black_square_for_stop ⏹️ stop_button ⏹️ x ❌ negative_squared_cross_mark ❎ no_entry ⛔
no_entry_sign 🚫 warning ⚠️ rotating_light 🚨 exclamation ❗ heavy_exclamation_mark ❗ question ❓ bangbang ‼️ interrobang ⁉️
information_source ℹ️ new 🆕 ok 🆗 up 🆙 cool 🆒 free 🆓 sos 🆘 arrow_right ➡️ arrow_left ⬅️ arrow_up ⬆️ arrow_down ⬇️
arrow_upper_right ↗️ arrow_lower_right ↘️ arrows_counterclockwise 🔄 repeat 🔁 back 🔙 soon 🔜 end 🔚 heavy_plus_sign ➕
heavy_minus_sign ➖ recycle ♻️ checkered_flag 🏁 triangular_flag_on_post 🚩 waving_white_flag 🏳️ flag-no 🇳🇴 flag-se 🇸🇪 flag-eu 🇪🇺
one 1️⃣ two 2️⃣ three 3️⃣ four 4️⃣ five 5️⃣ six 6️⃣ seven 7️⃣ eight 8️⃣ nine 9️⃣ zero 0️⃣ keycap_ten 🔟 hash #️⃣ dart 🎯 jigsaw 🧩 dna 🧬
art 🎨 musical_note 🎵 notes 🎶 camera 📷 movie_camera 🎥 microphone 🎤 soccer ⚽ football 🏈 ski 🎿 tv 📺 crystal_ball 🔮 magic_wand 🪄`;

const KNOWN = new Map<string, string>(
  [...TABLE.matchAll(/(?<!\S)(\S+) (\S+)/gu)].map(([, name = "", character = ""]) => [name, character]),
);

/** The characters of the emoji in a message, by name, as its `blocks` tell. Custom ones have none. */
export type EmojiNames = ReadonlyMap<string, string>;

export const NO_NAMES: EmojiNames = new Map();

/** Deeper, or more, than any message that a person can write. */
const DEEPEST = 6;
const MOST = 1000;

/** Reads them out of `blocks` (docs.slack.dev/reference/block-kit/blocks/rich-text-block). */
export function emojiNames(blocks: unknown): EmojiNames {
  const names = new Map<string, string>();
  let left = MOST;
  const look = (elements: Fields[], depth: number) => {
    for (const element of elements) {
      if (left === 0) return;
      left -= 1;
      const [name, code] = [words(element.name), words(element.unicode)];
      const character = element.type === "emoji" && code !== null ? characterOf(code) : null;
      if (name !== null && character !== null) names.set(name, character);
      if (depth < DEEPEST) look(rows(element.elements), depth + 1);
    }
  };
  look(
    rows(blocks).filter((block) => fields(block).type === "rich_text"),
    0,
  );
  return names;
}

/** `1f44d-1f3fb` as the character; null for what is none. Skin tones have names of their own. */
function characterOf(code: string): string | null {
  if (!/^[\da-f]{2,6}(?:-[\da-f]{2,6}){0,9}$/iu.test(code)) return null;
  const points = code.split("-").map((hex) => Number.parseInt(hex, 16));
  const plain = points.filter((point) => point < 0x1f3fb || point > 0x1f3ff);
  return plain.every((point) => point <= 0x10ffff) ? String.fromCodePoint(...plain).toWellFormed() : null;
}

/** The text with emoji as characters, where their names are known. Linear in the length. */
export function withEmoji(text: string, names: EmojiNames = NO_NAMES): string {
  const [first = "", ...parts] = text.split(":");
  let typed = first;
  for (let at = 0; at < parts.length; at += 1) {
    const name = parts[at] ?? "";
    const character = at + 1 < parts.length ? (names.get(name) ?? KNOWN.get(name)) : undefined;
    const next = parts[at + 1] ?? "";
    if (character === undefined || !isFree(name, typed, next)) typed += `:${name}`;
    else {
      typed += character + next;
      at += 1;
    }
  }
  return typed;
}

/** A name without letters may as well be a number between two colons: «13:100:2». */
function isFree(name: string, before: string, after: string): boolean {
  return /\p{L}/u.test(name) || !(/[\p{L}\p{N}]$/u.test(before.slice(-2)) || /^[\p{L}\p{N}]/u.test(after));
}
