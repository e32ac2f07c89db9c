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
    'jefe de finanzas': 'head of finance',
    'jefa de finanzas': 'head of finance',
    'directora de operaciones': 'chief operating officer',
    'directora de tecnología': 'chief technology officer',
    'director de finanzas': 'finance director',
    'directora de finanzas': 'finance director',
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
  acts: {
    decision: [
      'decidi(?:do|mos|ó)|decisión|acordado|acordamos|queda (?:decidido|acordado|aprobad[oa]|aplazad[oa])|se (?:aprueba|aplaza|pospone)|¿alguien se opone',
      '(?:nos quedamos|vamos) con|lo (?:dejamos|hacemos|compramos|vendemos)|entonces (?:lo |la |nos |vamos |hacemos |compramos )|no (?:haremos|vamos a)',
    ],
    disagreement: [
      'no estoy (?:nada )?de acuerdo|(?:estoy|estamos|estaría) en contra|me opongo|nos oponemos|en desacuerdo|(?:es|sería) un error|mala idea|al contrario|no (?:me convence|lo veo|es verdad|es cierto)',
    ],
    agreement: [
      '(?<!no )(?:estoy|estamos) (?:totalmente )?de acuerdo|(?:estoy|estamos) a favor|buena idea|(?:tienes|tiene|tienen) razón|me parece bien|lo apoyo|exacto',
    ],
    commitment: [
      'yo (?:lo |la |me |les )?(?:haré|hago|encargo|mando|envío|enviaré|llamo|llamaré|preparo)|me encargo|se encarga|me comprometo|prometo|prometido|responsable de',
      '(?:para|antes del?) (?:el )?(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|mañana|\\d)',
    ],
    proposal: [
      'propongo|propuesta|sugiero|recomiendo|podríamos|deberíamos|¿?por qué no|¿?y si |qué tal si|habría que',
    ],
    concern: [
      'preocup|me temo|temo que|temor|el (?:verdadero )?problema|el riesgo|demasiad[oa]|descontent|queja',
    ],
  },
  questions: {
    said: [
      '¿?qué (?:dijo|dijeron|dice|dicen|opina|opinan|opinó|piensa|piensan|explicó|comentó|respondió|contestó|ha dicho|han dicho) WHO (?:sobre|acerca de|acerca del|respecto a|respecto al|respecto de|de|del|en cuanto a) TOPIC',
      '¿?qué (?:dijo|dijeron|dice|dicen|opina|opinan|explicó|respondió|ha dicho|han dicho) WHO',
      '¿?quién(?:es)? (?:habló|hablaron|habla|hablan|dijo algo) (?:sobre|acerca de|de|del) TOPIC',
      '¿?qué WHO (?:habló|hablaron|habla|hablan|dijo algo|dijeron algo) (?:sobre|acerca de|acerca del|de|del) TOPIC',
      '¿?qué WHO (?:mencionó|mencionaron) TOPIC',
      '¿?(?:cuántas veces )?(?:habló|hablaron|ha hablado|han hablado|dijo algo|dijeron algo) WHO (?:sobre|acerca de|acerca del|de|del) TOPIC',
      '¿?(?:cuántas veces )?(?:mencionó|mencionaron|ha mencionado|han mencionado) WHO TOPIC',
      '¿?WHO (?:habló|hablaron|ha hablado|han hablado|dijo algo|dijeron algo) (?:sobre|acerca de|acerca del|de|del) TOPIC',
      '¿?WHO (?:mencionó|mencionaron|ha mencionado|han mencionado) TOPIC',
    ],
    asked: [
      '¿?qué (?:preguntó|preguntaron|pregunta|preguntan|ha preguntado|han preguntado) WHO (?:sobre|acerca de|acerca del|respecto a|por|de|del) TOPIC',
      '¿?qué (?:preguntó|preguntaron|pregunta|preguntan|ha preguntado|han preguntado) WHO',
      '¿?quién(?:es)? (?:preguntó|preguntaron|pregunta|ha preguntado) (?:sobre|por|acerca de) TOPIC',
      '¿?por qué cosa preguntó WHO',
      '¿?qué preguntas? (?:hizo|hicieron|planteó) WHO (?:sobre|acerca de) TOPIC',
      '¿?qué preguntas? (?:hizo|hicieron|planteó) WHO',
      '¿?qué WHO (?:preguntó|preguntaron|ha preguntado|han preguntado) (?:sobre|por|acerca de|acerca del) TOPIC',
      '¿?WHO (?:preguntó|preguntaron|ha preguntado|han preguntado) (?:sobre|por|acerca de|acerca del) TOPIC',
    ],
    about: ['según WHO, TOPIC', 'WHO (?:sobre|acerca de) TOPIC'],
    acts: {
      about:
        '(?:sobre|acerca de|acerca del|respecto a|respecto al|respecto de|de|del|en cuanto a|para|con|a|al) ',
      frames: [
        '¿?qué VERB WHO(?: ABOUT_TOPIC)?',
        '¿?qué (?:ha|han) DONE WHO(?: ABOUT_TOPIC)?',
        '¿?qué se VERB(?: ABOUT_TOPIC)?',
        '¿?qué (?:se ha|fue) DONE(?: ABOUT_TOPIC)?',
        '¿?quién(?:es)? (?:se )?VERB(?: (?:ABOUT_)?TOPIC)?',
        '¿?quién(?:es)? (?:se )?(?:ha|han) DONE(?: (?:ABOUT_)?TOPIC)?',
        '¿?quién(?:es)? (?:está|estaba|están|estaban|es|era) STATE(?: TOPIC)?',
        '¿?(?:qué |cuáles son las |hubo |las |los )?NOUN(?: se (?:tomaron|hicieron|plantearon))?(?: (?:hubo|hay))?(?: ABOUT_TOPIC)?',
      ],
      words: {
        decision: {
          verb: 'decidió|decidieron|decide|acordó|acordaron|resolvió',
          done: 'decidido|acordado|resuelto',
          noun: 'decisiones|decisión|acuerdos',
          said: 'decidido acordado',
        },
        disagreement: {
          verb: 'opuso|opusieron|opone|rechazó|rechazaron|discrepó|objetó|protestó',
          done: 'opuesto|rechazado|objetado|votado en contra',
          state: 'en contra(?: de| del)?|en desacuerdo(?: con| sobre)?',
          noun: 'objeciones|objeción|desacuerdos?',
          asked: [
            '¿?quién(?:es)? no (?:está|estaba|están|estaban) de acuerdo(?: (?:con|en|sobre) TOPIC)?',
            '¿?quién(?:es)? (?:habló|hablaron|votó|votaron) en contra(?: (?:de|del) TOPIC)?',
          ],
          said: 'no estoy de acuerdo, estoy en contra',
        },
        agreement: {
          verb: 'apoyó|apoyaron|apoya|aprobó|aprobaron|respaldó',
          done: 'apoyado|aprobado|respaldado',
          state: 'a favor(?: de| del)?|de acuerdo(?: con| en| sobre)?',
          asked: ['¿?quién(?:es)? (?:habló|hablaron|votó|votaron) a favor(?: (?:de|del) TOPIC)?'],
          said: 'estoy de acuerdo, estoy a favor',
        },
        commitment: {
          verb: 'prometió|prometieron|promete|comprometió a|encarga de|encargará de',
          done: 'prometido|comprometido a',
          state: 'responsables?(?: de| del)?|encargad[oa]s?(?: de| del)?',
          noun: 'próximos pasos|tareas|compromisos|acciones pendientes',
          said: 'yo me encargo, yo lo haré',
        },
        proposal: {
          verb: 'propuso|propusieron|propone|sugirió|sugirieron|sugiere|recomendó|recomendaron|recomienda',
          done: 'propuesto|sugerido|recomendado',
          noun: 'propuestas|sugerencias|recomendaciones',
          said: 'propongo, podríamos',
        },
        concern: {
          verb: 'teme|temía|criticó|quejó',
          done: 'criticado|quejado',
          state: 'preocupad[oa]s?(?: por)?|descontent[oa]s?(?: con)?',
          noun: 'preocupaciones|preocupación|temores|quejas',
          asked: ['¿?qué (?:le |les )?preocupa(?:ba)? a WHO'],
          said: 'preocupado, el problema es',
        },
      },
    },
    and: /(?<!\s)\s+(?:y|e|o|u)\s+/iu,
    beforeName:
      'el la los las un una al del sr señor sra señora srta don doña dr dra nuestro nuestra',
    anyone: 'alguien todos ellos ellas él ella nosotros ustedes yo se los_participantes el_equipo',
    prepositions: 'de del en',
    atPlace: '(?:en (?:el|la|este|esta)|durante (?:el|la))',
    persons: 'hombre hombres mujer mujeres señor señora persona personas gente',
    roles: {
      management:
        'dirección directivos gerencia management equipo_directivo directivo ejecutivos ejecutivo alta_dirección',
      analyst: 'analista analistas corredor corredores',
      operator: 'operador operadora',
      host: 'presentador presentadora moderador moderadora anfitrión anfitriona entrevistador entrevistadora conductor conductora',
      guest: 'invitado invitada invitados invitadas entrevistado entrevistada entrevistados',
    },
  },
  amounts: {
    money: {
      asks: '¿?(?:y )?(?:cuánt[oa]s? (?:dinero|cuesta|cuestan|costó|costaron|costará|gana|ganan|ganó|paga|pagan|pagó|pagaron|vale|valen|gasta|gastan|gastó|gastaron|(?:ha|han) (?:costado|pagado|gastado|ganado))|cuál (?:es|era|fue) el (?:precio|coste|costo|sueldo|salario))(?!\\p{L})',
      names:
        '(?<!\\p{L})(?:euros?|dólar(?:es)?|pesos?|libras|céntimos?|centavos?|mil|cien|\\p{L}*cientos|millones|millón|gratis)(?!\\p{L})',
    },
    age: {
      asks: '¿?(?:y )?(?:cuántos años (?:tiene|tienen|tenía|tenían|cumple)|(?:a )?qué edad)(?!\\p{L})',
      names:
        '(?<!\\p{L})(?:teng|tien|ten|cumpl)\\p{L}* (?:\\d{1,3}|\\p{L}+(?: y \\p{L}+)?) años(?!\\p{L})|\\d años de edad|(?<!\\p{L})(?:naci\\p{L}+ en|fundad[oa] en|construid[oa] en|desde \\d{4})(?!\\p{L})',
    },
  },
};
