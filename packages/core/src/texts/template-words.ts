// "npm run generate" writes this file from packages/core/languages.
/**
 * What templates write into notes and what is looked for in them again, by the mark of the English (`mark.ts`, base 36): a
 * line for each other language in the order of `LANGUAGES`, with the words of today and behind tabs those of before.
 */
export const TEMPLATE_WORDS: Readonly<Record<string, string>> = {
  // - [ ] A hand on my chest, feeling the beat
  qhgc: '- [ ] Eine Hand auf der Brust, den Herzschlag gespürt\n- [ ] Una mano en el pecho, sintiendo el latido\n- [ ] Une main sur la poitrine, à sentir les battements\n- [ ] 胸に手を当て、鼓動を感じた\n- [ ] Uma mão no peito, sentindo os batimentos\n- [ ] Ладонь на груди, чувствую удары сердца\n- [ ] 把手放在胸口，感受心跳',
  // - [ ] Challenging and within reach
  '29j2m':
    '- [ ] Anspruchsvoll und erreichbar\n- [ ] Exigente y alcanzable\n- [ ] Exigeant et à ma portée\n- [ ] 手ごたえがあり、手が届く\n- [ ] Desafiador e ao meu alcance\t- [ ] Desafiante e ao meu alcance\n- [ ] Сложно, но достижимо\n- [ ] 有挑战，也够得着',
  // - [ ] Has a date
  '1m50a':
    '- [ ] Hat ein Datum\n- [ ] Tiene fecha\n- [ ] A une date\n- [ ] 期日がある\n- [ ] Tem uma data\n- [ ] Есть срок\n- [ ] 有日期',
  // - [ ] I am very tense before I have to perform
  '1w0ie':
    '- [ ] Ich bin sehr angespannt, bevor ich etwas leisten muss\n- [ ] Siento mucha tensión antes de tener que rendir\n- [ ] Je ressens une forte tension avant une situation à enjeu\n- [ ] 力を発揮する場面の前に、とても緊張する\n- [ ] Sinto muita tensão antes de ter de mostrar o que sei\n- [ ] Я сильно напрягаюсь перед тем, как надо показать себя в деле\n- [ ] 在需要发挥的场合之前，我很紧张',
  // - [ ] I keep away from tasks that my goals need
  '1bui8':
    '- [ ] Ich meide Aufgaben, die für meine Ziele nötig sind\t- [ ] Ich meide Aufgaben, die meine Ziele brauchen\n- [ ] Me mantengo lejos de tareas que mis objetivos necesitan\n- [ ] Je me tiens à l’écart de tâches dont mes objectifs ont besoin\n- [ ] 目標に必要な課題を避けている\n- [ ] Evito tarefas de que os meus objetivos precisam\n- [ ] Я обхожу задачи, которые нужны моим целям\n- [ ] 我回避目标所需要的任务',
  // - [ ] I need to be told again and again that it is all right
  '12mp1':
    '- [ ] Ich brauche immer wieder die Bestätigung, dass es in Ordnung ist\n- [ ] Necesito que me digan una y otra vez que todo está bien\n- [ ] J’ai besoin qu’on me confirme encore et encore que tout va bien\n- [ ] 大丈夫だと何度も言ってもらう必要がある\n- [ ] Preciso que me digam muitas vezes que está tudo bem\n- [ ] Мне снова и снова нужно слышать, что всё в порядке\n- [ ] 我需要别人一再告诉我没问题',
  // - [ ] I put a bad result down to ability rather than to effort or method
  '1wx71':
    '- [ ] Ein schlechtes Ergebnis führe ich auf meine Begabung zurück statt auf Einsatz oder Vorgehen\t- [ ] Ein schlechtes Ergebnis schreibe ich der Begabung zu statt der Mühe oder dem Weg\n- [ ] Atribuyo un mal resultado a la capacidad más que al esfuerzo o al método\n- [ ] J’explique un mauvais résultat par mes capacités plutôt que par l’effort ou la méthode\t- [ ] J’explique un mauvais résultat par le talent plutôt que par l’effort ou la méthode\n- [ ] 結果がよくないとき、努力や方法ではなく能力のせいだと考える\n- [ ] Atribuo um mau resultado à capacidade, e não ao esforço ou ao método\n- [ ] Плохой результат я объясняю способностями, а не усилиями или способом\n- [ ] 结果不好时，我归因于能力，而不是努力或方法',
  // - [ ] I stop soon when it gets hard
  '1j9st':
    '- [ ] Ich höre bald auf, wenn es schwer wird\n- [ ] Paro pronto cuando se pone difícil\n- [ ] Je m’arrête tôt quand cela devient difficile\n- [ ] 難しくなると、早めに切り上げる\n- [ ] Paro cedo quando fica difícil\n- [ ] Я быстро останавливаюсь, когда становится трудно\n- [ ] 一遇到困难，我很快就停下来',
  // - [ ] I think about what may go wrong more than about the task
  h8r2: '- [ ] Ich denke mehr daran, was schiefgehen kann, als an die Aufgabe\n- [ ] Pienso más en lo que puede salir mal que en la tarea\n- [ ] Je pense plus à ce qui peut mal tourner qu’à la tâche\n- [ ] 課題そのものより、うまくいかない可能性のことを考える\n- [ ] Penso mais no que pode não dar certo do que na tarefa\n- [ ] Я больше думаю о том, что может пойти не так, чем о самой задаче\n- [ ] 我想得更多的是可能出什么差错，而不是任务本身',
  // - [ ] Measurable: a number or a plain yes or no will tell
  '166un':
    '- [ ] Messbar: Eine Zahl oder ein klares Ja oder Nein gibt Auskunft\t- [ ] Messbar: eine Zahl oder ein klares Ja oder Nein gibt Auskunft\n- [ ] Medible: un número, o un simple sí o no, lo dirá\n- [ ] Mesurable : un nombre, ou un simple oui ou non, le dira\n- [ ] 測れる：数字か、はっきりした「はい」「いいえ」でわかる\n- [ ] Mensurável: um número, ou um simples sim ou não, responde\n- [ ] Измеримо: ответит число или простое «да» либо «нет»\n- [ ] 可衡量：一个数字，或明确的“是”“否”就能判断',
  // - [ ] My goals are far below what I can do
  '44k6':
    '- [ ] Meine Ziele liegen weit unter dem, was ich kann\n- [ ] Mis objetivos están muy por debajo de lo que puedo hacer\n- [ ] Mes objectifs sont bien en dessous de ce que je peux faire\n- [ ] 目標が、自分にできることよりずっと低い\n- [ ] Os meus objetivos estão muito abaixo do que consigo fazer\n- [ ] Мои цели намного ниже того, что я могу\n- [ ] 我的目标远低于我能做到的',
  // - [ ] Said aloud what the energy is for
  '11smf':
    '- [ ] Laut gesagt, wofür die Energie da ist\n- [ ] Dicho en voz alta para qué es la energía\n- [ ] Dit à voix haute à quoi sert cette énergie\n- [ ] このエネルギーを何に使うかを声に出した\n- [ ] Dito em voz alta para que serve esta energia\n- [ ] Сказано вслух, для чего эта энергия\n- [ ] 出声说出这股能量要用来做什么',
  // - [ ] Specific: it says what, not only "better"
  '1vgyb':
    '- [ ] Konkret: Es sagt, was, nicht nur „besser“\t- [ ] Konkret: es sagt, was, nicht nur „besser“\n- [ ] Específico: dice qué, no solo «mejor»\n- [ ] Précis : il dit quoi, pas seulement « mieux »\n- [ ] 具体的：「もっとよく」だけでなく、何をするかが書いてある\n- [ ] Específico: diz o quê, e não apenas “melhor”\n- [ ] Конкретно: сказано, что именно, а не просто «лучше»\n- [ ] 具体：写明做什么，不只是“更好”',
  // - [ ] Turned to the task, away from how I feel
  '113ih':
    '- [ ] Mich der Aufgabe zugewandt, weg davon, wie ich mich fühle\n- [ ] La atención puesta en la tarea y no en cómo me siento\n- [ ] Porté mon attention sur la tâche plutôt que sur ce que je ressens\n- [ ] 気分から離れて、課題に注意を向けた\n- [ ] Atenção na tarefa, e não no que sinto\n- [ ] Внимание на задаче, а не на том, что я чувствую\n- [ ] 把注意力从感受转向任务',
  // 1. The problem
  '255zc': '1. Das Problem\n1. El problema\n1. Le problème\n1. 問題\n1. O problema\n1. Проблема\n1. 问题',
  // 2. Ideas
  '11hoi': '2. Ideen\n2. Ideas\n2. Idées\n2. アイデア\n2. Ideias\n2. Идеи\n2. 点子',
  // 3. Three to five, weighed
  '215df':
    '3. Drei bis fünf, abgewogen\n3. De tres a cinco, sopesadas\n3. De trois à cinq, pesées\n3. 3〜5 個を比べる\n3. Três a cinco, ponderadas\n3. От трёх до пяти идей, взвешенных\n3. 三到五个，逐一权衡',
  // 4. First three steps
  g3sk: '4. Die ersten drei Schritte\n4. Primeros tres pasos\n4. Trois premières étapes\n4. 最初の 3 つのステップ\n4. Primeiros três passos\n4. Первые три шага\n4. 最初的三步',
  // 5. What came of it
  gprf: '5. Was daraus wurde\n5. En qué quedó\n5. Ce que cela a donné\n5. やってみた結果\n5. Qual foi o resultado\t5. O que resultou\n5. Что из этого вышло\n5. 后来怎样',
  // A time I lived it
  avct: 'Wann ich danach gelebt habe\tEin Mal, als ich danach gelebt habe\nUn momento en que lo viví\tUna vez que lo viví\nUn moment où je l’ai vécue\nその価値に沿って過ごしたとき\nUm momento em que vivi esse valor\tUma vez em que o vivi\nСлучай из жизни\n我践行它的一次经历',
  // Affirmation
  '1d6y8': 'Affirmation\nAfirmación\nAffirmation\n自己肯定化\nAfirmação\nАффирмация\n自我肯定',
  // At my best
  '1siwo':
    'In meinen besten Momenten\nEn mis mejores momentos\nDans mes meilleurs moments\n自分らしくいられるとき\nNos meus melhores momentos\nВ лучшие мои моменты\n我状态最好的时候',
  // Attempt
  '1xmwj': 'Versuch\nIntento\nEssai\n試み\nTentativa\nПопытка\n尝试',
  // Automatic thought
  llhn: 'Automatischer Gedanke\nPensamiento automático\nPensée automatique\n自動思考\nPensamento automático\nАвтоматическая мысль\n自动思维',
  // Balanced thought
  bz0l: 'Ausgewogener Gedanke\nPensamiento equilibrado\nPensée équilibrée\nバランスのとれた考え\nPensamento equilibrado\nВзвешенная мысль\n平衡的想法',
  // Day 7: evidence
  '37nh':
    'Tag 7: Belege\nDía 7: evidencia\nJour 7 : preuves\n7 日目：できる証拠\nDia 7: evidências\nДень 7: подтверждения\n第 7 天：证据',
  // Days
  wtdr: 'Tage\nDías\nJours\nワークの日\nDias\nДни\n练习日',
  // Evidence against
  '2g68c':
    'Was dagegen spricht\nEvidencia en contra\nPreuves contre\n反証\nEvidências contra\nФакты против\n反对的证据',
  // Evidence for
  '1zmhk':
    'Was dafür spricht\nEvidencia a favor\nPreuves pour\n根拠\nEvidências a favor\nФакты за\n支持的证据',
  // Feedback
  gz27: 'Feedback\nComentario recibido\nRetour reçu\nフィードバック\nFeedback\nОбратная связь\n反馈',
  // First value
  mbdk: 'Erster Wert\nPrimer valor\nPremière valeur\n1 つめの価値\nPrimeiro valor\nПервая ценность\n第一项价值观',
  // Four checks
  rdy7: 'Vier Prüfpunkte\nCuatro comprobaciones\nQuatre vérifications\n4 つの確認\nQuatro verificações\nЧетыре проверки\n四项检查',
  // Goals
  '2gj8x': 'Ziele\nObjetivos\nObjectifs\n目標\nObjetivos\nЦели\n目标',
  // How I talk to myself
  '11lnx':
    'Wie ich mit mir rede\nCómo me hablo\nComment je me parle\n自分への話しかけ方\nComo falo comigo\nКак я говорю с собой\n我怎样对自己说话',
  // How I will see progress
  '1d45e':
    'Woran ich Fortschritt erkenne\nCómo veré el progreso\nÀ quoi je verrai le progrès\n進み具合の確かめ方\nComo verei o progresso\nПо чему будет виден прогресс\n我会怎样看到进展',
  // Ladder
  oqod: 'Leiter\nEscalera\nÉchelle\nはしご\nEscada\nЛестница\n阶梯',
  // Micro-actions for step 1
  q2zk: 'Mikroaktionen für Schritt 1\nMicroacciones para el paso 1\nMicro-actions pour l’étape 1\nステップ 1 のマイクロアクション\nMicroações para o passo 1\nМикродействия для шага 1\n第 1 步的微行动',
  // Most useful practices
  '1jzba':
    'Nützlichste Übungen\nPrácticas más útiles\nPratiques les plus utiles\n役に立ったワーク\nPráticas mais úteis\nСамые полезные практики\n最有用的练习',
  // My body is getting ready for this.
  '24fs3':
    'Mein Körper macht sich dafür bereit.\nMi cuerpo se está preparando para esto.\nMon corps se prépare pour cela.\n体が、これからのために準備を整えている。\nMeu corpo está se preparando para isto.\tO meu corpo prepara-se para isto.\nМоё тело готовится к этому.\n我的身体正在为此做准备。',
  // My goals beside my values
  fn5g: 'Meine Ziele neben meinen Werten\nMis objetivos junto a mis valores\nMes objectifs en regard de mes valeurs\n価値に照らした目標\nOs meus objetivos ao lado dos meus valores\nМои цели рядом с моими ценностями\n对照价值观看目标',
  // Notes
  '5lhi': 'Notizen\nNotas\nNotes\nメモ\nNotas\nЗаметки\n备注',
  // One thing I will try
  '16cdh':
    'Etwas, das ich versuchen werde\nUna cosa que intentaré\nUne chose que je vais essayer\nやってみること 1 つ\nUma coisa que vou tentar\nЧто я попробую\n我要试的一件事',
  // One thing that got done
  '1vsul':
    'Etwas, das erledigt ist\nUna cosa que quedó hecha\tUna cosa que está hecha\nUne chose que j’ai faite\tUne chose qui est faite\nできたこと 1 つ\nUma coisa que foi feita\tUma coisa que ficou feita\nЧто удалось сделать\n完成的一件事',
  // One thing that is hard
  '21qce':
    'Etwas, das schwer ist\nUna cosa que resulta difícil\tUna cosa que cuesta\nUne chose qui est difficile\n難しいこと 1 つ\nUma coisa que é difícil\nЧто даётся трудно\n困难的一件事',
  // Physical activity
  '1iwvt':
    'Körperliche Aktivität\nActividad física\nActivité physique\n身体活動\nAtividade física\nФизическая активность\n身体活动',
  // Reflection
  '1h1zx': 'Reflexion\nReflexión\nRéflexion\nふり返り\nReflexão\nРефлексия\n反思',
  // Round {number}
  '2g9st':
    'Runde {number}\nRonda {number}\nTour {number}\n{number} 巡目\nRodada {number}\nКруг {number}\n第 {number} 轮',
  // Second value
  '17drg':
    'Zweiter Wert\nSegundo valor\nDeuxième valeur\n2 つめの価値\nSegundo valor\nВторая ценность\n第二项价值观',
  // Self-assessment
  '298is':
    'Selbsteinschätzung\nAutoevaluación\nAuto-évaluation\n自己評価\nAutoavaliação\nСамооценка\n自我评估',
  // Setbacks they met
  '24dh':
    'Rückschläge, die sie erlebt haben\nContratiempos que tuvo\nRevers rencontrés\nその人が出会ったつまずき\nContratempos que essa pessoa teve\nОсечки на этом пути\n他们遇到的挫折',
  // Signs
  '13f08': 'Anzeichen\nIndicios\nSignes\n気づいたしるし\nSinais\nПризнаки\n迹象',
  // Situation
  '108ee': 'Situation\nSituación\nSituation\n状況\nSituação\nСитуация\n情境',
  // Skill to practise
  '2fz3u':
    'Fertigkeit zum Üben\nHabilidad que voy a practicar\tHabilidad para practicar\nCompétence à travailler\tCompétence à exercer\n練習する技能\nHabilidade a praticar\nНавык для тренировки\n要练习的技能',
  // Small steps I saw
  '1isig':
    'Kleine Schritte, die ich gesehen habe\nPequeños pasos que vi\nPetits pas que j’ai vus\n見つけた小さなステップ\nPequenos passos que vi\nЗамеченные небольшие шаги\n我看到的小步骤',
  // Strategies they use
  '18cf5':
    'Strategien, die sie nutzen\nEstrategias que usa\nStratégies employées\nその人の工夫\nEstratégias que essa pessoa usa\nСтратегии этого человека\n他们使用的策略',
  // Stress reinterpretation
  gq3k: 'Stress neu deuten\nReinterpretación del estrés\nRéinterprétation du stress\nストレスの再解釈\nReinterpretação do estresse\tReinterpretação da tensão\nПереосмысление стресса\n压力重新解读',
  // Tasks
  k8fa: 'Aufgaben\nTareas\nTâches\n課題\nTarefas\nЗадачи\n任务',
  // The smallest version
  '18s1w':
    'Die kleinste Variante\tDie kleinste Fassung\nLa versión más pequeña\nLa version la plus petite\n最小の形\nA menor versão\nСамый малый вариант\n最小的版本',
  // Third value
  '12re5':
    'Dritter Wert\nTercer valor\nTroisième valeur\n3 つめの価値\nTerceiro valor\nТретья ценность\n第三项价值观',
  // Three steps
  '16fgu': 'Drei Schritte\nTres pasos\nTrois étapes\n3 つのステップ\nTrês passos\nТри шага\n三个步骤',
  // What I carry forward
  '2bqpn':
    'Was ich mitnehme\nLo que me llevo\nCe que j’emporte pour la suite\n次に生かすこと\t持ち越すこと\nO que levo comigo\nЧто я беру с собой\n我要延续下去的',
  // What I did that worked
  '1sd6q':
    'Was bei mir funktioniert hat\tWas ich getan habe, das funktioniert hat\nLo que hice y funcionó\nCe que j’ai fait et qui a marché\nうまくいった行動\nO que fiz que funcionou\nЧто из моих действий сработало\n我做的有效的事',
  // What I do next
  '9eh9':
    'Was ich als Nächstes tue\nLo que hago después\nCe que je fais ensuite\nこれからすること\nO que faço a seguir\nЧто я делаю дальше\n我接下来做什么',
  // What I got done
  '24ecw':
    'Was ich getan habe\nLo que hice\nCe que j’ai fait\nやったこと\nO que fiz\nЧто мне удалось сделать\n我完成了什么',
  // What I learned
  '2bti0':
    'Was ich gelernt habe\nLo que aprendí\nCe que j’ai appris\n学んだこと\nO que aprendi\nЧему это меня научило\n我学到了什么',
  // What I noticed
  c37u: 'Was mir aufgefallen ist\nLo que noté\nCe que j’ai remarqué\n気づいたこと\nO que notei\nЧто удалось заметить\n我注意到什么',
  // What I said to myself
  '2csag':
    'Was ich zu mir gesagt habe\nLo que me dije\nCe que je me suis dit\n自分にかけた言葉\nO que eu disse para mim\tO que disse para mim\nСлова, сказанные себе\n我对自己说的话',
  // What I tried
  ty4g: 'Was ich versucht habe\nLo que intenté\nCe que j’ai essayé\n試したこと\nO que tentei\nКакой была попытка\n我试了什么',
  // What I try differently
  '1tkau':
    'Was ich anders versuche\nLo que intento de otra manera\nCe que j’essaie autrement\n次に変えてみること\nO que tento de outra forma\nЧто я пробую иначе\n我要换一种方式',
  // What I want to be remembered for
  '1bpyg':
    'Wofür man sich an mich erinnern soll\nPor lo que quiero que se me recuerde\nCe dont je veux qu’on se souvienne\nどう覚えていてほしいか\nComo quero que se lembrem de mim\nЧем мне хочется запомниться\n我希望怎样被记住',
  // What I will do
  ey0w: 'Was ich tun werde\nLo que voy a hacer\nCe que je vais faire\nすること\nO que vou fazer\nЧто я сделаю\n我要做的事',
  // What I will do next
  '2bezf':
    'Was ich als Nächstes tun werde\nLo que haré después\nCe que je ferai ensuite\n次にすること\nO que farei a seguir\nЧто я сделаю дальше\n我接下来要做的',
  // What I'll work on
  '1yog2':
    'Woran ich arbeiten werde\nEn qué voy a trabajar\nCe que je vais travailler\n取り組むこと\nEm que vou trabalhar\nНад чем я буду работать\n我要着手改进的',
  // What comes next
  '2gzw5':
    'Was als Nächstes kommt\nLo que sigue\nLa suite\nこの先のこと\nO que vem a seguir\nЧто дальше\n接下来',
  // What done looks like
  '1mk8k':
    'Woran man sieht, dass es erreicht ist\tWoran man sieht, dass es fertig ist\nEn qué se ve que está hecho\nÀ quoi on voit que c’est atteint\n達成した状態\nComo se vê que está feito\nКак выглядит достигнутая цель\tКак выглядит готовое\n完成后的样子',
  // What drains me
  '20o70':
    'Was mich auslaugt\nLo que me agota\nCe qui m’épuise\n消耗すること\nO que me esgota\nЧто меня истощает\n什么消耗我',
  // What fulfils me
  '279qp':
    'Was mich erfüllt\nLo que me llena\nCe qui me nourrit\n満たされること\nO que me realiza\nЧто меня наполняет\n什么让我充实',
  // What got done
  i03y: 'Was erledigt ist\nLo que quedó hecho\tLo que está hecho\nCe qui est fait\nできたこと\nO que foi feito\tO que ficou feito\nЧто сделано\n完成了什么',
  // What happened
  '1qjhx':
    'Was geschah\nLo que pasó\nCe qui s’est passé\n起きたこと\nO que aconteceu\nЧто произошло\n发生了什么',
  // What it says about the task
  ly6v: 'Was es über die Aufgabe sagt\nLo que dice de la tarea\nCe que cela dit de la tâche\n課題についてわかること\nO que isso diz sobre a tarefa\nЧто это говорит о задаче\n这对任务意味着什么',
  // What lies ahead
  oj2m: 'Was bevorsteht\nLo que viene\nCe qui m’attend\nこれからのこと\nO que vem pela frente\nЧто предстоит\n即将到来的事',
  // What this shows I can do
  wh7o: 'Was das zeigt: Das kann ich\nLo que esto muestra que puedo hacer\nCe que cela montre que je peux faire\nここからわかる、自分にできること\nO que isto mostra que consigo fazer\nЭто показывает, что я могу\n这表明我能做到什么',
  // What was hard
  yn5l: 'Was schwer war\nLo que resultó difícil\tLo que costó\nCe qui était difficile\n難しかったこと\nO que foi difícil\nЧто было трудно\n遇到的困难\t什么很难',
  // What was said
  '1sdnj':
    'Was gesagt wurde\nLo que se dijo\nCe qui a été dit\n言われたこと\nO que foi dito\nЧто было сказано\n对方说了什么',
  // What would help
  '2dd8a':
    'Was helfen würde\nLo que ayudaría\nCe qui aiderait\n助けになること\nO que ajudaria\nЧто помогло бы\n什么会有帮助',
  // Where I put my attention
  bi15: 'Worauf ich meine Aufmerksamkeit gelegt habe\nDónde puse la atención\nOù j’ai porté mon attention\n注意を向けた先\nOnde pus a minha atenção\nКуда было направлено внимание\n我把注意力放在哪里',
  // Where time goes by unnoticed
  '2fc7r':
    'Wobei ich die Zeit vergesse\tWo die Zeit unbemerkt vergeht\nDonde se me pasa el tiempo sin notarlo\nLà où je ne vois pas le temps passer\n時間を忘れること\nOnde o tempo passa sem eu notar\nЗа чем я не замечаю времени\tГде время идёт незаметно\n什么让我忘了时间',
  // Who and how
  tuh9: 'Wer und wie\nQuién y cómo\nQui et comment\n誰が、どのように\nQuem e como\nКто и как\n谁，以及怎样支持',
  // Whom I could watch or ask
  ahpt: 'Wem ich zusehen oder wen ich fragen könnte\nA quién podría observar o preguntar\nQui je pourrais observer ou interroger\n見たり尋ねたりできる人\nQuem eu poderia observar ou consultar\nЗа кем понаблюдать, кого спросить\n我可以观察或请教谁',
  // Why it matters
  '2ec9b':
    'Warum es wichtig ist\nPor qué importa\nPourquoi c’est important\nなぜ大切か\nPor que importa\nПочему это важно\n为什么重要',
  // | Goal | Fits | Conflicts | Keep, reframe or drop | Note |
  usfo: '| Ziel | Passt | Widerspricht | Behalten, umformulieren oder fallen lassen | Anmerkung |\n| Objetivo | En sintonía | En conflicto | Mantener, replantear o descartar | Nota |\n| Objectif | En accord | En conflit | Garder, reformuler ou écarter | Remarque |\n| 目標 | 合う | ぶつかる | 続ける・言い直す・取りやめる | メモ |\n| Objetivo | Em sintonia | Em conflito | Manter, reformular ou deixar de lado | Observação |\n| Цель | Согласуется | Противоречит | Оставить, переформулировать или снять | Примечание |\n| 目标 | 相符 | 有冲突 | 保留、重新表述或放下 | 备注 |',
  // | Goal | Keep, raise, lower or close |
  '20vrd':
    '| Ziel | Behalten, erhöhen, senken oder abschließen |\n| Objetivo | Mantener, elevar, bajar o cerrar |\n| Objectif | Garder, relever, abaisser ou clore |\n| 目標 | 続ける・上げる・下げる・終える |\n| Objetivo | Manter, elevar, baixar ou encerrar |\n| Цель | Оставить, повысить, понизить или закрыть |\n| 目标 | 保留、提高、降低或结束 |',
  // | Idea | For | Against | Resources | Time | Likely to work |
  tegy: '| Idee | Dafür | Dagegen | Mittel | Zeit | Wahrscheinlich erfolgreich |\n| Idea | A favor | En contra | Recursos | Tiempo | Probable que funcione |\n| Idée | Pour | Contre | Moyens | Temps | Chances de marcher |\n| アイデア | よい点 | 気になる点 | 必要なもの | 時間 | うまくいく見込み |\n| Ideia | A favor | Contra | Recursos | Tempo | Probabilidade de dar certo |\n| Идея | За | Против | Ресурсы | Время | Вероятность успеха |\n| 点子 | 好处 | 坏处 | 资源 | 时间 | 成功的可能性 |',
  // | Task | Confidence |
  '28n0i':
    '| Aufgabe | Zuversicht |\n| Tarea | Confianza |\n| Tâche | Confiance |\n| 課題 | 自信 |\n| Tarefa | Confiança |\n| Задача | Уверенность |\n| 任务 | 信心 |',
}
