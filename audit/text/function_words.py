"""The commonest words of English and of the languages that news is translated from.

Source: own lists, from the function words that grammars of each language give. They tell languages apart; they are no
vocabulary.
"""

ENGLISH = frozenset(
    """a about after all also am an and any are as at be because been before being both but by can could did do does
    during each for from had has have he her here him his how i if in into is it its may me might more most must my no
    not of off on one only or other our out over own said same says shall she should since so some such than that the
    their them then there these they this those through to too under until up very was we were what when where which
    while who whom whose why will with would you your""".split()
)

# Of each language those that are no English words, or are rare as such.
OTHERS = {
    "cs": frozenset(
        """a aby ale ani až byl byla bylo byly co do ho i já jako je jeho její jejich jen jeho jsem jsou k kde když
        která které který mezi má na nebo není o od po podle pro protože před při s se si tak také této tím to už v
        ve však z za ze že""".split()
    ),
    "de": frozenset(
        """aber als am an auch auf aus bei bis bereits damit dann das dass dem den der des die diese dieser durch ein
        eine einem einen einer eines er es für gegen habe haben hat hatte ihre im in ist jedoch kann mehr mit nach
        nicht noch nur oder ohne seine seit sei sein sich sie sind so soll sowie über um und unter vom von vor war
        waren was wegen wenn werden wie wird wurde wurden zu zum zur zwischen""".split()
    ),
    "es": frozenset(
        """al antes como con contra cuando de del desde donde durante el ella en entre era es esta está este esto fue
        ha había han hasta la las le los más me muy no para pero por porque que se según ser si sido sin sobre son
        su sus también tiene todo tras un una uno y ya""".split()
    ),
    "fi": frozenset(
        """ei että he hän ja jo joka jos jotka kanssa kuin kun mukaan mutta myös ne niin nyt oli olla on ovat se sekä
        sen tai tämä vain vuonna""".split()
    ),
    "fr": frozenset(
        """a au aussi aux avait avec ce ces cette comme dans de depuis des dont du elle en entre est et été être fait
        il ils je la le les leur lors lui mais même n'a ne nous on ont ou où par pas plus pour qu'il que qui sa sans
        se selon ses son sont sous sur tout très un une vers vous à""".split()
    ),
    "hu": frozenset(
        """a az ami azt csak de egy el ez ezt hogy is ki kell ki meg még mert mint már nem
        nincs pedig szerint van volt""".split()
    ),
    "it": frozenset(
        """ai al alla alle anche che ci come con contro da dal dalla degli dei del della delle di dopo è e ed era gli
        ha hanno i il in la le lo ma nel nella non o per perché più prima quando quello questa questo se sei si sono
        stata stato su sua sul sulla suo tra un una uno""".split()
    ),
    "nl": frozenset(
        """aan al als bij dan dat de deze die dit door een en er haar had heeft het hij in is kan maar meer met na naar
        niet nog om onder ook op over te tegen toch tot uit van veel volgens voor was wat werd wordt zal ze zich zij
        zijn""".split()
    ),
    "pl": frozenset(
        """a aby ale był była było były być co czy dla do gdy ich i jak jako jednak jego jej jest już która które który
        lub ma może na nad nie o od oraz po pod przed przez przy się są tak także tego tej ten to tym w we według
        wśród z za ze że""".split()
    ),
    "pt": frozenset(
        """ao aos as com como da das de do dos e ela ele em entre era esta está este foi foram há isso já mais mas na
        nas no nos não o os ou para pela pelo por que quando se segundo sem ser seu seus sobre sua são também tem um
        uma à às""".split()
    ),
    "ro": frozenset(
        """a acest această al ale am are au ca care ce cel cu că de din după este fost fi in în între la lui mai nu o
        pe pentru prin s-a sau se sunt un unei unui şi și""".split()
    ),
    "sv": frozenset(
        """att av de den det efter eller en enligt ett från för ha han har hon i inte kan kommer man med men mot nu när
        och om på sig sin som till under ut var vi vid än är över""".split()
    ),
    "tr": frozenset(
        """ama bir bu da daha de değil dedi diye en gibi göre ile için ise kadar ki mi ne o olan olarak oldu olduğunu
        sonra ve veya ya çok""".split()
    ),
    "be": frozenset(
        """а аб або але без быў была было быць гэта гэты для да з за і каб калі на не па пра пры свае таксама у ў што
        як які якая якія яго яны""".split()
    ),
    "bg": frozenset(
        """а без беше бъде в ви да до за и или име към като които който която което ли на не но от по при с са се си
        след според също това тази този ще че""".split()
    ),
    "ru": frozenset(
        """а без был была были было быть в во все вы где даже для до его ее её если еще ещё же за и из или им их к как
        когда который которые мы на не нет но о об он она они от по после при с своей свои со также так то того
        только у уже что чтобы это этого этой""".split()
    ),
    "sr": frozenset(
        """а али би бити био била биће до за и из или је као када који која које на не није о од по са се сам су такође
        то у што ће""".split()
    ),
    "uk": frozenset(
        """а або але без було був була були бути в вже від він вона вони до для з за й його її їх і із інші коли ми на
        не ні по при про під після та також так те ти того тому у це цього цей час чи ще що щоб
        як яка який які""".split()
    ),
}
