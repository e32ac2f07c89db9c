/** Turkish. */

import type { Language } from './language.ts';

export const turkish: Language = {
  code: 'tr',
  code3: 'tur',
  hasOrdinalStops: true,
  stemmer: 'turkish',
  stopWords: `ve bir bu da de için ile o ne mi mı mu mü çok daha gibi kadar ama ancak olarak olan var yok şu ben sen biz siz onlar
    bana sana bize size ona her hem ya veya ki ise en neden niçin nasıl nerede kim kaç hangi şey evet hayır sonra önce şimdi`,
  months: 'oca şub|sub mar nis may haz tem ağu|agu eyl eki kas ara',
  fields: {
    title: ['başlık', 'konu'],
    date: ['tarih'],
    participants: ['katılımcılar', 'katılanlar'],
    hosts: ['sunucu', 'moderatör', 'başkan'],
    guests: ['konuk', 'konuklar'],
  },
  kinds: { meeting: 'toplantı', conversation: 'söyleşi|görüşme' },
  roles: { management: 'genel_müdür|mali_işler_müdürü', host: 'sunucu|moderatör', guest: 'konuk' },
  unnamed: 'konuşmacı',
};
