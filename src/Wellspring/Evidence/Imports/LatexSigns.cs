using System.Collections.Frozen;

namespace Wellspring.Evidence;

/// <summary>Letters and signs that bibliographies write as LaTeX commands.</summary>
static class LatexSigns
{
    /// <summary>Accents by their command, as combining marks.</summary>
    public static readonly FrozenDictionary<string, char> Accents = new Dictionary<string, char>
    {
        ["`"] = '\u0300', ["'"] = '\u0301', ["^"] = '\u0302', ["~"] = '\u0303', ["="] = '\u0304', ["u"] = '\u0306', ["."] = '\u0307',
        ["\""] = '\u0308', ["r"] = '\u030A', ["H"] = '\u030B', ["v"] = '\u030C', ["d"] = '\u0323', ["c"] = '\u0327', ["k"] = '\u0328', ["b"] = '\u0331',
    }.ToFrozenDictionary();

    public static readonly FrozenDictionary<string, string> Signs = new Dictionary<string, string>
    {
        ["&"] = "&", ["%"] = "%", ["$"] = "$", ["#"] = "#", ["_"] = "_", ["{"] = "{", ["}"] = "}", [" "] = " ", ["\n"] = " ", [","] = "\u2009", ["-"] = "", ["/"] = "", ["@"] = "", ["\\"] = " ",
        ["i"] = "ı", ["j"] = "ȷ", ["o"] = "ø", ["O"] = "Ø", ["l"] = "ł", ["L"] = "Ł", ["ss"] = "ß", ["ae"] = "æ", ["AE"] = "Æ", ["oe"] = "œ", ["OE"] = "Œ", ["aa"] = "å", ["AA"] = "Å",
        ["dh"] = "ð", ["DH"] = "Ð", ["th"] = "þ", ["TH"] = "Þ", ["dj"] = "đ", ["DJ"] = "Đ", ["ng"] = "ŋ", ["NG"] = "Ŋ",
        ["textendash"] = "–", ["textemdash"] = "—", ["ldots"] = "…", ["dots"] = "…", ["textellipsis"] = "…", ["textquoteleft"] = "‘", ["textquoteright"] = "’", ["textquotedblleft"] = "“", ["textquotedblright"] = "”", ["textquotesingle"] = "'",
        ["textasciitilde"] = "~", ["textasciicircum"] = "^", ["textbackslash"] = "\\", ["textunderscore"] = "_", ["textbar"] = "|", ["textless"] = "<", ["textgreater"] = ">",
        ["copyright"] = "©", ["textcopyright"] = "©", ["textregistered"] = "®", ["texttrademark"] = "™", ["pounds"] = "£", ["textsterling"] = "£", ["euro"] = "€", ["texteuro"] = "€", ["S"] = "§", ["P"] = "¶", ["dag"] = "†", ["ddag"] = "‡", ["textdegree"] = "°", ["degree"] = "°",
        ["LaTeX"] = "LaTeX", ["TeX"] = "TeX", ["BibTeX"] = "BibTeX", ["slash"] = "/", ["textperiodcentered"] = "·", ["cdot"] = "·", ["times"] = "×", ["pm"] = "±", ["leq"] = "≤", ["geq"] = "≥", ["approx"] = "≈", ["sim"] = "∼", ["to"] = "→", ["rightarrow"] = "→", ["infty"] = "∞",
        ["alpha"] = "α", ["beta"] = "β", ["gamma"] = "γ", ["delta"] = "δ", ["epsilon"] = "ε", ["zeta"] = "ζ", ["eta"] = "η", ["theta"] = "θ", ["kappa"] = "κ", ["lambda"] = "λ", ["mu"] = "μ", ["nu"] = "ν", ["xi"] = "ξ", ["pi"] = "π", ["rho"] = "ρ", ["sigma"] = "σ", ["tau"] = "τ", ["phi"] = "φ", ["chi"] = "χ", ["psi"] = "ψ", ["omega"] = "ω",
        ["Gamma"] = "Γ", ["Delta"] = "Δ", ["Theta"] = "Θ", ["Lambda"] = "Λ", ["Pi"] = "Π", ["Sigma"] = "Σ", ["Phi"] = "Φ", ["Psi"] = "Ψ", ["Omega"] = "Ω",
        ["autocap"] = "", ["textquotedbl"] = "\"", ["guillemotleft"] = "«", ["guillemotright"] = "»", ["textexclamdown"] = "¡", ["textquestiondown"] = "¿",
    }.ToFrozenDictionary();

    /// <summary>Commands that rule the rest of their group.</summary>
    public static readonly (string Command, string Tag)[] Switches =
        [("\\itshape", "i"), ("\\bfseries", "b"), ("\\it", "i"), ("\\em", "i"), ("\\sl", "i"), ("\\bf", "b")];

    /// <summary>An accent over nothing: "\~{}" is a tilde.</summary>
    public static string Alone(char accent) => accent switch { '\u0303' => "~", '\u0302' => "^", '\u0300' => "`", '\u0301' => "'", _ => "" };
}
