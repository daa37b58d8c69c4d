import edu.hm.hafner.analysis.FileReaderFactory;
import edu.hm.hafner.analysis.Issue;
import edu.hm.hafner.analysis.registry.ParserRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.json.JSONArray;
import org.json.JSONObject;

/** Prints what Jenkins reads in a report, as JSON: the name of a parser and a file are asked for. */
public class Jenkins {
    public static void main(String[] arguments) throws Exception {
        var report = new FileReaderFactory(Path.of(arguments[1]), StandardCharsets.UTF_8);
        var found = new JSONArray();
        for (Issue issue : new ParserRegistry().get(arguments[0]).createParser().parse(report)) {
            found.put(new JSONObject()
                .put("file", issue.getFileName())
                .put("line", issue.getLineStart())
                .put("column", issue.getColumnStart())
                .put("severity", issue.getSeverity().getName())
                .put("message", issue.getMessage()));
        }
        System.out.write(found.toString().getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }
}
