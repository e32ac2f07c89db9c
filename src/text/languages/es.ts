/** Spanish. */

import type { Language } from './language.ts';

export const spanish: Language = {
  code: 'es',
  code3: 'spa',
  stemmer: 'spanish',
  stopWords: `a acá ahí ahora al algo algún alguna algunas alguno algunos allí ante antes aquel aquella aquellos aquí así
  aunque bajo bien cada como cómo con contra cual cuál cuales cuáles cuando cuándo cuanto cuánto cuánta cuántos cuántas de
  del desde donde dónde dos durante e el él ella ellas ello ellos en entonces entre era eran eres es esa esas ese eso esos
  esta está estaba estaban estado están estar estas este esto estos estoy fue fueron ha había habían han has hasta hay he
  hemos la las le les lo los más me mi mí mis mientras mucho muchos muy nada ni no nos nosotros nuestra nuestras nuestro
  nuestros o os otra otras otro otros para pero poco por porque pues que qué quien quién quienes quiénes se sea según ser si
  sí sido sin sino sobre solo sólo somos son soy su sus también tan tanto te tenemos tener tengo ti tiene tienen toda todas
  todo todos tras tu tú tus un una uno unos usted ustedes va vamos van vaya y ya yo eh bueno`,
  spelling: [
    [/cion$/, 'ción'],
    [/sion$/, 'sión'],
  ],
  months: 'ene feb mar abr may jun jul ago sep|set oct nov dic',
  abbreviations: 'sr sra sres srta dr dra d dña lic ing ud uds ej p.ej aprox art núm pág EE.UU',
  fields: {
    title: ['título', 'tema', 'asunto'],
    date: ['fecha', 'día', 'fecha de grabación', 'grabado el'],
    company: ['empresa', 'compañía'],
    participants: ['asistentes', 'participantes', 'presentes'],
    speakers: [
      'ponentes',
      'oradores',
      'interlocutores',
      'participantes de la empresa',
      'participantes de la compañía',
    ],
    analysts: ['analistas'],
    hosts: [
      'presentador',
      'presentadora',
      'moderador',
      'moderadora',
      'anfitrión',
      'anfitriona',
      'conductor',
      'conductora',
      'preside',
    ],
    guests: ['invitado', 'invitada', 'invitados', 'invitadas'],
  },
  kinds: {
    'earnings-call':
      'conferencia_de_resultados|presentación_de_resultados|llamada_de_resultados|resultados_del?_[\\p{L}_\\d]*trimestre',
    hearing: 'audiencia|comparecencia',
    meeting: 'reunión|junta|acta',
    podcast: 'pódcast|episodio',
    conversation: 'conversación|entrevista',
  },
  quarter: '([1-4])(?:er|º|\\.º)?_trimestre|([1-4])T|T([1-4])',
  roles: {
    management:
      'direct(?:or|ora)[\\p{L}_]*|president[ea][\\p{L}_]*|consejer[oa]_delegad[oa]|gerente[\\p{L}_]*|fundador[a]?|responsable[\\p{L}_]*|jef[ea]_de[\\p{L}_]*|tesorer[oa]|relaciones_con_inversores',
    analyst: 'analistas?[\\p{L}_]*',
    operator: 'operador[a]?',
    host: 'presentador[a]?|moderador[a]?|anfitri(?:ón|ona)|conductor[a]?',
    guest: 'invitad[oa]',
  },
  titles: {
    'director financiero': 'chief financial officer',
    'directora financiera': 'chief financial officer',
    'consejero delegado': 'chief executive officer',
    'consejera delegada': 'chief executive officer',
    'director ejecutivo': 'chief executive officer',
    'directora ejecutiva': 'chief executive officer',
    'director general': 'chief executive officer',
    'directora general': 'chief executive officer',
    'director de operaciones': 'chief operating officer',
    'director de tecnología': 'chief technology officer',
    'relaciones con inversores': 'investor relations',
  },
  unnamed: 'hablante locutor locutora interlocutor participante orador',
  questions: {
    said: [
      '¿?qué (?:dijo|dijeron|dice|dicen|opina|opinan|opinó|piensa|piensan|explicó|comentó|respondió|contestó|ha dicho|han dicho) WHO (?:sobre|acerca de|acerca del|respecto a|respecto al|respecto de|de|del|en cuanto a) TOPIC',
      '¿?qué (?:dijo|dijeron|dice|dicen|opina|opinan|explicó|respondió|ha dicho|han dicho) WHO',
      '¿?quién(?:es)? (?:habló|hablaron|habla|hablan|dijo algo) (?:sobre|acerca de|de|del) TOPIC',
    ],
    asked: [
      '¿?qué (?:preguntó|preguntaron|pregunta|preguntan|ha preguntado|han preguntado) WHO (?:sobre|acerca de|acerca del|respecto a|por|de|del) TOPIC',
      '¿?qué (?:preguntó|preguntaron|pregunta|preguntan|ha preguntado|han preguntado) WHO',
      '¿?quién(?:es)? (?:preguntó|preguntaron|pregunta|ha preguntado) (?:sobre|por|acerca de) TOPIC',
      '¿?por qué cosa preguntó WHO',
      '¿?qué preguntas? (?:hizo|hicieron|planteó) WHO (?:sobre|acerca de) TOPIC',
      '¿?qué preguntas? (?:hizo|hicieron|planteó) WHO',
    ],
    about: ['según WHO, TOPIC', 'WHO (?:sobre|acerca de) TOPIC'],
    and: /(?<!\s)\s+(?:y|e|o|u)\s+/iu,
    beforeName:
      'el la los las un una al del sr señor sra señora srta don doña dr dra nuestro nuestra',
    anyone: 'alguien todos ellos ellas él ella nosotros ustedes yo se los_participantes el_equipo',
    prepositions: 'de del en',
    roles: {
      management: 'dirección directivos gerencia management equipo_directivo',
      analyst: 'analista analistas',
      operator: 'operador operadora',
      host: 'presentador presentadora moderador moderadora anfitrión anfitriona',
      guest: 'invitado invitada invitados invitadas',
    },
  },
};
